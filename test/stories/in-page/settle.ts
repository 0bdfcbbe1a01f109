/** Ends what is on its way to somewhere, such as a colour that changes with the theme: what is measured then is the end. */
export function settle(): void {
  for (const animation of document.getAnimations()) {
    if (Number.isFinite(Number(animation.effect?.getComputedTiming().endTime))) animation.finish();
  }
}
