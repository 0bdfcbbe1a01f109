import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Firefox restores a checkbox on reload, and only this keeps it from doing so: the state is the element's.
    'valid-autocomplete': 'off',
    // Headings of any script have ids, and lists may be named.
    'valid-id': ['error', { relaxed: true }],
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Files of the page's own site.
    'require-sri': 'off',
    // Style, not validity; and the printer's own.
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-raw-characters': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
  },
});

/** What a validator has against a page with this in its body (and head), one line a finding. */
export async function validateHtml(body: string, head = '<title>Test</title>'): Promise<string[]> {
  return validatePage(
    `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8">${head}</head>\n<body><main>${body}</main></body>\n</html>\n`,
  );
}

/** What a validator has against a whole page, one line a finding. */
export async function validatePage(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
}
