/** The HTML attribute that a hast property is: `dateTime` is `datetime`, `dataItem` is `data-item`. */
export function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (property === 'htmlFor') return 'for';
  const name = /^(?:accept|data|http)[A-Z]/.test(property)
    ? property.replace(/[A-Z]/g, '-$&')
    : property.replace(/^aria(?=[A-Z])/, 'aria-');
  return name.toLowerCase();
}
