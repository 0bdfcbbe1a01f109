/**
 * English words that are one slip of the pen from another English word: `contact` and `contract`, `trial` and `trail`.
 *
 * A slip between two of them is taken for another word, not for a typo that was mended. They are the pairs that `readTypo`
 * would accept among the 40,000 most used English words, without names, and some that are shorter or rarer.
 */
export const CONFUSABLE_WORDS: ReadonlySet<string> = new Set(
  `
  abbot able accept accusers accuses acknowledgement acknowledgment action actions adapted adapting adaption addiction
  addictions addition additions admirers admires adopted adopting adoption adventurers adventures adverse advertisers
  advertises advice advise advisers advises advisor advisors aesthetic affaires affairs affect afterward afterword
  airliners airlines albino albion alderman aldermen alteration altercation alternation amiable amicable analogies
  analogues analyses analysis anesthetic angel angels angle angles announcers announces apes apologies apologizes
  apples applies apse archive arguement argument artistes artists ascent assembles assemblies assent asserted asserts
  assets assorted auction auctions automation automaton averse baht bail banding banking bard barely baring barking
  barley barn barring bars bases basses bath batman batsman battered batting battles battling beached beaches beast
  beat beatification beats beautification beetles believers believes bending benefited benefitted best beta bets
  bettered betting binding biol blanking blending blinding blinking blooming boarders boast boasting boating boats
  bogie boil bonding boogie booming boost boosting booth boots borders borrowing both bother bothers bots bottles
  bottling bought bounding brad brain braking bran branding bras breached breaches breaking bred breed broke broker
  brooker brother brothers brought brunt bugle bulge burnt burrowing businessman businessmen busy buys caching calm
  campion cancel cannon cannons canon canons canvases canvass capital capitol capping captions careers carers caring
  carp carriers carries carter carton cartoon carving cast casting casual catchers catches catching categories
  categorizes cations cats causal causes cautions cavalry cement censored censured centers certain cession chairing
  chairman chairmen challengers challenges champion chancel chargers charges charging charing charming charter
  charting chipping choose chopping chose chroniclers chronicles clam clapping clauses cleaning cleansing clement
  clergyman clergymen clicking climactic climatic clipping clocking clot clothes cloths clutter coaching coal coast
  coats code coed coke cola collage collages college colleges collision collusion colt commanded commanding commandos
  commands commended commending compete competed competes competing compiled compilers compiles complains complaint
  complaints complement complementary complemented complementing complements complete completed completes completing
  compliant complied complies compliment complimentary complimented complimenting compliments composers composes
  compute computed computers computes computing concave concertos concerts conclave confers confidant confident
  confirm confirmed confirming confirms conform conformed conforming conforms congressman congressmen conifers
  constricted constriction constructed construction consuls consults consumers consumes contact contacted contacting
  contacts continent continents contingent contingents contract contracted contracting contracts contrast contrasted
  contrasting contrasts convection convener convenor converts conviction coral corp corps corral costing countess
  counties countless countries country countryman countrymen county couples couplets courier courtier coverts
  craftsman craftsmen crap crashed crashing crater craving created creation cremated cremation crop crops cruisers
  cruises crusaders crusades crushed crushing cups cures curse curser cursor curtain cusp cutter dairy dancers dances
  daring darling debated debating debuted debuting decades deceased decent decides decreased deduced deducted defected
  defection defense deflected deflection deleted deletion depleted depletion deprived depriving derived derives
  deriving descent desert deserts dessert desserts device devise diagnoses diagnosis diary diger digger dilation
  dilution diner diners dinner dinners diplomas diplomats dipping discreet discrete distract distracts district
  districts divers divided dividend diving does domed doomed dose dost dots downing drafting dragon dragons dragoon
  dragoons drifting dripping drivers drives driving dropping drowning ears east eats editing editting effect elicit
  emigrate emirate enforcers enforces ensued ensuing ensure ensured ensuring eras escapees escapes eternal eternally
  ethically ethnically examiners examines except excerpt exciting exist existing exiting exits expanded expansive
  expended expensive experts explorers explores exports external externally faction factional factions faculty failing
  failings fallback falling faltered farmed farming farther farthest fast father fathered fathers fats faulty favored
  feast feather feathered feathers feats fellows fiction fictional fictions fief field fiend fife fights filed files
  filing filings filling filming filtered finding fined finish finishers finishes finnish fired fires fisherman
  fishermen fist fits flapping flashing flavored fleeing fleeting flies flights flipping flushing focused focusing
  focussed focussing follows foraging forest forging form forming formulae formulate founded founding fraction
  fractional fractions framed framing freedman freedmen freeing freeman freezing frescoes frescos freshman freshmen
  friction fried fries from fullback funded funding further furthest gaps garage garb garbage garner gases gasp gasses
  gentleman gentlemen gods goods grab grammar grander grandeur granting grating groove grooves grove groves gust guts
  handed handing handled handlers handles handling hardness harkness harness hast hats haunted haunting headliners
  headlines heir henchman henchmen hering heritage hermitage herring hier hist hits honestly honesty hoover hoping
  hopping horseman horsemen hover hungry hunted hunting hypotheses hypothesis illicit immoral immorality immortal
  immortality imparted imparting impeding impending imported importing imposter impostor indeed indexed indicated
  indicted induced inducted infected infection infested inflected inflection inflicted influencers influences
  inhabited inhabiting inhabits inhibited inhibiting inhibits insulated insulating insulted insulting insure inter
  interment intern internment interns intra invaders invades isotopic isotropic jest jets judgment kingship kinship
  lair landfall landfill landing lasting later lateral laterally latter launchers launches lawyers layers leading
  leaguers leagues leaning learning lecturers lectures lending lettered liar license licensees licenses lien lighting
  lightning liking line lineman linesman lining linking lino lion lips lira lisp listing liter literal literally
  litter littered loading loose looser lose loser loses losses lost lots lunches macroscopic mail makers making
  managers manages manufacturers manufactures marchers marches marina mariners marines marital markers marking martial
  martians martins massage mast mastered mater material materiel mats matter meat median mediation medication
  meditation meets message meta meters mets microscopic midshipman midshipmen minister minster missing misusing modal
  model modestly modesty modifiers modifies mono monster monthly moon moores mooring morality morally more mores
  mortality mortally mostly motoring mustered national nations nest nets neural neurons neutral neutrons noble
  nobleman noblemen noted nothing noticed noting notional notions nuclear observers observes occupiers occupies
  occured occurred offense officers offices oliver opposers opposes ordinance ordnance organizers organizes oust outs
  overcame overcome overhead overheard overseas overseers oversees overthrew overthrow pacemaker padding paddling
  painted painter painters painting pairs palaces palatal palatial parentheses parenthesis parsons parting partying
  past pastures patches patent patently patents patient patiently patients pats payback paying peacemaker peasant
  perfect perform perineal peroneal pers person personas persons pest pets phases phasing pheasant phrases phrasing
  pitchers pitches places planes planets planting plants plated plating platted playback playing pleasant plotters
  ploy pointed pointer pointers pointing pole policeman policemen polling polo poly pool portable portion portions
  poses posing posse post posting postures potable potion potions pots potters powdered powered preclude precludes
  predicated predicted prefect preform prelude preludes premieres premiers premise premises pres prescribed prices
  princes printing prodded proded producers produces prof promise promises promoters promotes proof proscribed
  prospects prospectus prostate prostrate protect protects protest protests providers provides publishers publishes
  pulling purchasers purchases pursuers pursues qualifiers qualifies qualify quality quiet quite radial radical raged
  ragged raiders raising ranchers ranches rangers ranges raping rapping reacted reactor reality realty receivers
  receives rector redacted refered refereed refering referred referring refuge refugee refugees refuges refused
  reigned relaying relied relies relying remainder reminder replied replies reps rescuers rescues reserved residences
  residencies resides resigned resp reused revered reverend reversed reverted revolvers revolves riders rifleman
  riflemen rising rogers rogue roost rooster roosters roots roster rosters rotating rotting rouge runaway runaways
  runway runways sacking sacred salon salons saloon saloons salted salter salvage sandals sanders satin savage saying
  scandals scared scaring scarred scarring schilling scraped scraping scrapped scrapping sealing searchers searches
  seating seeding seedling seeing seeking selling sending sentient sentiment serve server servers serves session
  setting settlers settles settling sharing shattered shearing shelling shilling shingles shipping shocking shoot
  shooting shoots shopping shot shots shouting shuttered sideshow siding sign signed signer signers signing signs silt
  simulate simulated simulates simulating simulation sing singed singer singers singing singles singling sings sinners
  siting sitting slapping slated slater slicing slideshow sliding slipping slit smelling smoothing socking sonny
  soothing sorting spacious spanning spared spares sparing sparked sparking sparkling sparring sparse specious
  speeding spelling spending spilling spinners spinning spitting splicing splitting sporting sportsman sportsmen
  spotting stacking staffing staging stain stained staining stamping star staring starling starring started starting
  startled startling starving stated states statesman statesmen stating stationary stationery statue statues stature
  status statuses statute statutes staying stealing steamed steamer steaming steep step stepped stepping sterling
  sticking stimulate stimulated stimulates stimulating stimulation stinger stinging stirring stocking stokes stomping
  stooge stopped stopping storage stores stories storing storming strained straining stranger strapped streamed
  streamer streaming strikers strikes string stringer striped stripes stripped strips strokes stronger studies studios
  stuffing sturgeon summaries summarizes super supper suppliers supplies surgeon sweating swelling swinging tables
  tablets taking talking tampered tampering taped tapered tapering taping tapped tapping teachers teaches teens
  tempered tending tens thanking there thickets thinking thorough though threats three through thrusting tickets
  ticking tide tied tiers tilde tiled tilted tilting tipping tired tires titled titling tones tonnes topical
  topographical topography topology torn tort torus tours traced tracing tracked tracking traders trades trail trails
  transit transmit trapping treaties treatise treatises treats trending trial trials tricking tried tries triples
  triplets tripping tron tropical trot trucking trusting tuning turning typical typographical typography typology
  unclear underlie underline uniformed uninformed united untied vacation ventral ventricle vertebrae vertebrate vest
  vets villagers villages violent violet vocation waist waits wandered wandering waring warp warring warship washing
  watchers watches watchman watchmen waters weighed weighing weighs weighted weighting weights welding whoever
  whomever wielding wine wishing witches withdraw withdrew withheld withhold wondered wondering worship worshiped
  worshipped wrap wrist writers writes writs
  `
    .trim()
    .split(/\s+/),
);
