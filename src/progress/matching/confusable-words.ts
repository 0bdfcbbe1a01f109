/**
 * English words that are one slip of the pen from another English word: `contact` and `contract`, `trial` and `trail`.
 *
 * A slip between two of them is taken for another word, not for a typo that was mended. They are the pairs that `readTypo`
 * would accept among the 15,000 most used English words, without names, and some that are rarer.
 */
export const CONFUSABLE_WORDS: ReadonlySet<string> = new Set(
  `
  abbot able accept action adapted addiction addition adopted adverse advice advise advisor analyses analysis angel
  angels angle angles apples applies archive ascent assent asserts assets attached attacked auction averse bail
  banking batman batsman batting battles battling beast beat beats beetles believers believes beta betting blanking
  boost booth boots both bother bots bottles bought brain bred breed broke brother brought businessman businessmen
  busy buys cancel cannon canon capital capitol caring carriers carries carter carving cast casting casual cats causal
  causes cavalry cement centered centers certain chancel charter choose chose christian clauses clement clothes cloths
  clutter coast coats coke collage college commanded commended compete competed competing complaint complement
  complete completed completing compliant compliment compute computing confirm conform conservation contact contacted
  contacting contacts continent contingent contract contracted contracting contracts contrast contrasted contrasting
  contrasts conversation corp corps costing countess counties countless countries country county crashed crater crop
  crops crushed curtain cutter dairy dancers dances daring darling debated debating debuted debuting decades deceased
  decent decides decreased defense defenses departed deported deprived derived derives descent desert dessert device
  devise diary divers diving does dose drivers drives driving elicit ensued ensuing ensure ensured ensuring epidermal
  epidural eternal except excerpt exist exits experts explorers explores exports external faction faculty failing
  falling farming farther father fathers faulty feather feathers fellows fiction field fights filed files filing
  filling filming finding finish finnish fired flies flights follows forest form forming founded founding fraction
  framing friction fried from funded funding further garage garbage garner gentleman gentlemen gods goods grammar
  granular groove grove handed handled haunted hist hits honestly honesty hungry hunted illicit indeed indexed
  indicated indicted induced inducted insure inter intern interns intra judgment kilometers landing lasting later
  lateral latter lawyers layers leading leaning learning lending license lighting lightning liking lining linking
  listing literal loading loose lose loses losses lost lots mail makers making managers manages manufacturers
  manufactures marina marital markers marking martial massage mastered mater matter meat median mediation medication
  meditation meets message meta meters mets modal model monster monthly morality more mortality mostly mustered
  nations nest nets neural neutral noble nothing noting notions nuclear offense offenses officers offices oliver
  ordinance ordnance organizers organizes overseas oversees painted painter painting pairs palaces parental parsons
  patches patent patents patient patients paying peasant perfect perform person personal personnel persons perverse
  pest pets phases phrases pitchers pitches places planes planets plants playing pleasant pointed pointer pointing
  pole policeman policemen polling polo pool posing posting practiced prefect preform premise premises prenatal
  prescribe preserve prices princes princess principal principle producers produces prof promise promises proof
  proscribe protect protected protecting protects protest protested protesting protests providers provides publishers
  publishes pulling qualifiers qualifies qualify quality quiet quite radial radical raiders raising rangers ranges
  reactor reality realty receivers receives rector refuge refugee refused reigned reigning relied relies remainder
  reminder replied replies reserved resides residues resigned resigning reused reversed rewarded riders rising rogers
  rogue rouge runaway runway sacred salon saloon salvage sanders savage saying scared seeing seeking selling sending
  separate serve server servers serves setting settling shipping shocking shoot shooting shoots shopping shot shots
  shouting siding sign signed signing signs sing singed singing sings sitting sliding socking sonny sorting spanning
  spared sparked spelling spending spinning sporting staging stained star started starting stated states stating
  stationary stationery statue statues stature status statute statutes staying steep step stepped stepping sterling
  stokes stooge stopped stopping storage stores stories storing strained stranger strikes string stripes strips
  strokes stronger studies studios suppliers supplies tables tablets taking talking teachers teaches teens tens
  theaters there thorough though threats three through tide tied tired tires tones tonnes topical traced tracked
  traders trades trail trails transit transmit treaties treatise treats trial trials tried tries tropical tuning
  turning typical unclear united untied ventral ventricle veracity villagers villages violent violet voracity
  wandering warship washing watches waters weighed weighs weighted weights wine wishing witches withdraw withdrew
  wondering worship writers writes
  `
    .trim()
    .split(/\s+/),
);
