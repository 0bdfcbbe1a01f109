/** Widths at which the elements are looked at, in CSS pixels: the narrowest that WCAG asks for, and usual ones. */
export const VIEWPORTS = {
  narrowest: { name: 'Narrowest (320)', type: 'mobile', styles: { width: '320px', height: '640px' } },
  phone: { name: 'Phone (360)', type: 'mobile', styles: { width: '360px', height: '760px' } },
  tablet: { name: 'Tablet (768)', type: 'tablet', styles: { width: '768px', height: '1024px' } },
  desktop: { name: 'Desktop (1280)', type: 'desktop', styles: { width: '1280px', height: '800px' } },
} as const;
