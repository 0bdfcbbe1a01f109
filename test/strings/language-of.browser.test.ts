import { expect } from '@open-wc/testing';
import { languageOf } from '../../src/strings/language-of.ts';
import { loadStrings } from '../../src/strings/load-strings.ts';

describe('the language of a tag', () => {
  it('is found alike in every engine', () => {
    const families = { 'de-AT': 'de', 'pt-BR': 'pt', zh: 'zh', 'zh-SG': 'zh', 'ar-MA': 'ar', 'es-419': 'es', nl: 'nl' };
    for (const [tag, family] of Object.entries(families)) expect(languageOf(tag).family, tag).to.equal(family);
    expect(languageOf('zh-HK').family).to.equal(languageOf('zh-Hant').family);
    expect(languageOf('zh-HK').family).to.not.equal('zh');
  });

  it('brings its strings', async () => {
    expect((await loadStrings('zh-SG')).progress).to.equal('进度');
    expect((await loadStrings('zh-TW')).progress).to.equal('Progress');
  });
});
