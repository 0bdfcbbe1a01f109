/** Languages whose plain words and endings are known. Other scripts than the Latin one speak for themselves. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt';

/** Words that are frequent in one of them, and rare or absent in the others. */
const SIGNS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`the of and to with for is are not your from that all before after be by at this it or check add set create
    update review remove test install use make choose clean enable disable send read into when if each any has have new
    organize organise optimize document documents images data`),
  de: words(`der die das den dem des und ein eine einen einem nicht kein keine mit für auf von zu ist sind im alle bei
    nach vor zum zur bitte prüfen ohne nur haben hat werden`),
  fr: words(`le la les des du et une pour dans est sont avec sur que au aux ne pas vérifier vérifiez mettre sans tous
    toutes tester testez activer désactiver à`),
  es: words(`el la los las del y con para por una que en es se al sin revisar actualizar comprobar todos todas activar
    antes después copia añadir`),
  pt: words(`o os do da dos das e com para não uma em ao na nas nos sem verificar atualizar todos todas ativar antes
    depois por você senha`),
};

/** The language of an article's `lang`, where it is one of those known. */
export function readLanguage(lang: string | undefined): Language | undefined {
  const primary = lang?.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(SIGNS, primary) ? (primary as Language) : undefined;
}

/** The language that most words of these texts speak for; nothing when two come out equal, or none was recognised. */
export function guessLanguage(texts: Iterable<string>): Language | undefined {
  const counts = new Map<Language, number>();
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
      for (const [language, signs] of Object.entries(SIGNS) as [Language, ReadonlySet<string>][]) {
        if (signs.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
      }
    }
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
