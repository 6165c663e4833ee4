/**
 * Short common Dutch words without accents, for offering a passphrase: 1708 of them, 10.7 bits a word.
 * Written for this project. In order of the alphabet; a test keeps them distinct and at least 1,024.
 */
export const PASSPHRASE_WORDS: readonly string[] = `
  aanbod aap aardbei aarde aardig abrikoos acteur adelaar adem adres advies afdak afrit agenda akker alarm
  album alles altijd amandel ambacht ananas anijs anker antwoord apparaat appel april aquarel arena arend
  armband aroma artikel asperge aster atlas atoom aubergine augustus aula auto avond avontuur azijn azuur baan
  baard babbel baby badhuis badjas badpak bagage bagel bakfiets bakken bakker bakvorm bal balie balk balkon
  ballet ballon bamboe banaan band banjo bank barbier baret bas basilicum basis bazaar bedrijf beek beeld beer
  begin begroeting behang beitel beker bel belang belofte berg bericht berk beroep bes beschuit beslag bestek
  beton beuk beurt bever bezem bezit bezoek bieslook biet bij bijl biljart bingo binnen biscuit bison blad
  blauw blazer bleek blij blik blikje bliksem bloem bloes bloesem blok blozen bocht bodem boei boek boekenkast
  boemerang boer boerderij bok bol bolhoed bonbon boodschap boog boom boon boor boot bord borduur borstel bos
  bosbes boter bouillon bouw boven braam branding brandweer breed brein brem brief bries briket bril brilkoker
  brink broccoli broche broed broek broer brood broodje brug bruin buffel buffet bui buigen buik buis buiten
  bult burcht bureau burger bus bushalte butler buur buurman buurt cabaret cacao cactus cadeau camera camping
  capuchon caravan carnaval carrousel cassette cavia ceder cederhout cello cement cent centrum chalet
  champignon chef chips chocola cijfer cilinder cipres circus cirkel citroen clown club coach collega compas
  compost computer concert conifeer contact contrabas coupon courgette creme crocus croissant cruise cyclus
  dadel dag dagboek dak dakpan dakraam dal dam dame damp dans danser das datum dauw december deeg deel
  deelnemer deken deksel delfts dessert detail deuk deur dichter diep dier dijk diner ding dinsdag diploma
  dirigent distel dobber dochter doek doel dolfijn domino donder donker doolhof doos dop doperwt dorp dorst
  douche draad draai draaimolen draak drempel dreumes drie drift drijfhout droog droom drop druif druk drum
  druppel duet duif duik duikboot duim duin duizend duo durf dwars dweil dynamo echo edel eed eekhoorn eend
  eenhoorn eerlijk eeuw egaal egel eik eiland einde ekster eland elastiek elektra elf elleboog els emmer
  energie engel enkel envelop erf erfenis ergens erker ernst erwt esdoorn etage etalage etui expert extra ezel
  fabel fabriek fagot fakkel familie fan fanfare fazant februari fee feest feit ferm festival fier fiets
  fietsbel fietspad figuur fijn file film filter finale fjord flacon flamingo flank flat flauw flens fles
  flits fluisteren fluit fluweel foam folder fonds fontein forel fornuis fort fossiel foto fotolijst framboos
  frank friet fris frisbee fruit fuchsia fuik functie gaai gaas galerie galop gamba gang gans garage garde
  garnaal gas gast gastvrij gat gazon gebaar gebak gebied gebouw gedeeld gedicht geduld geel geest geheim
  geheugen geit geluid geluk gemak gember gemeente gems genie gepard gerst getal geur gevel gewei gezin gids
  gieter gilde ginds gips giraf gitaar glad gladiool glans glas glazuur glijbaan globe gloed golf golfslag gom
  gong goot gordel gordijn goud graaf graan gram grammofoon graniet grap gras grasland grens griffel grijs
  gril grind groei groen groente groep groet grof grond groot grot grutto gul gulden gunst gymzaal haag haak
  haan haar haard haas hagel hak hal halm hals halster halte hamer hamster hand handdoek handig handschoen
  handvat hang hangmat haring hark harp hart hartig haven haver havik hazelaar heel heem heer heg heide
  heimwee heks held helder helft helling helm hemel hengel hengst herberg herder herfst hert hertog hesje heup
  heuvel hiel hier hijskraan hinkel hint hobbel hobby hobo hoed hoef hoek hoepel hoeve hoeveel hok holte
  hommel hond honderd honing hoofd hoog hooi hooiberg hoop hoorn horloge hotel hout houtduif huid huif huifkar
  huis huisje huiswerk hulp hulst humor hut huur hyacint idee iglo ijs ijsbaan ijsbeer ijsje ijspegel ijsvogel
  ijver ijzer imker ingang inham inhoud inkoop inkt inktvis insect invoer iris ivoor jaar jade jaloezie jam
  januari jarig jas jasmijn jeep jeneverbes jeugd jojo joker jong jongleur journaal jubel jubileum judo juf
  juffer juist juli jungle juni jurk jury juweel kaak kaap kaars kaarsvet kaart kaas kabel kabelbaan kabouter
  kachel kade kader kajak kalebas kalender kalf kalk kalm kam kameel kameleon kamer kamille kamp kan kanaal
  kandelaar kaneel kano kans kant kantoor kap kapel kapper kapstok karaf karamel karavaan karnemelk karper
  karton kassa kast kastanje kasteel kat kathedraal kauw keel kegel kegelbaan kei kelder kelk kerkuil kermis
  kerrie kers kerst ketel ketting keuken kever kiem kier kies kievit kikker kilo kin kind kip kist kiwi klaar
  klap klarinet klas klaver kleed klei klein kleur kleuter kliek klim klimop klinker klok klomp klooster klos
  klucht kluis kluwen knal knie knikker knoflook knol knoop knop knuffel koe koek koekje koel koelkast koepel
  koerier koffer koffie kok kokos kolibrie kolk kolom kom komkommer kommer kompas konijn koning kooi kool
  koolmees koopman koor koord kop koper koraal korenbloem korf korst kort kostuum kous kraag kraai kraal kraam
  kraan krab krachtig krans krant krat kreeft krekel krent krijt krik kring kroket krokus kroon kruid kruik
  kruimel kruin kruis kruiwagen kruk krul kubus kudde kuif kuiken kuil kuip kunst kurk kussen kust kwark
  kwartel kwartet kwartier kwast kweek kwestie kwik laan laars lach ladder lade lak laken lam lamp land lang
  lans lantaarn lap lasagne lat laurier lavendel lawine leek leem leer leeuw leeuwerik legende lei lelie
  lengte lente lepel les letter leuning leven lever libel lichaam licht lied lief liefde lier lift lijm lijn
  lijst lijster linde liniaal lip lis liter loep lof logo lokaal loket lolly long loods loof look loop loper
  lot lotus lucht lucifer luik luipaard luister lunch lus lust luxe lynx maag maal maan maand maart maat
  maatje machine magneet mais majoor maker makreel mand mandarijn mango manier mantel map marathon markt
  marmer marmot mars mast mat matras mauve meel meer mees meeuw mei melk melodie meloen menu merel merk mes
  metaal meter metro middag midden mier mijl mijn mijter mikado mild min mint minuut missie mist mixer modder
  model moe moed moeder moeras mok mol molen moment mond monnik mooi moot morgen mos mosgroen mosterd motor
  motto mouw mozaiek mug muil muis mul munt museum muts muur muziek naald naam nacht nagel narcis nat natuur
  navel nectar neef nek neon nest net netjes neus nevel nicht niets nieuw nis noedel noga noord noot nota
  notaris november nul nummer nut nylon oase oceaan ochtend oever okapi oker oktober olie olifant olijf oma
  omweg ontbijt oog oogst oom oor oost opa opera oranje orchidee orde orgel origami orka orkest otter ovaal
  oven overal paal paard paars paasei pad pak paleis palet paling palm pan panda paneel pannenkoek panter
  papaja papegaai papier paprika parade paradijs parasol parel park pas pasta pastei patat pater patroon pauk
  pauw pauze pedaal peen peer pels pen penseel peper perk perron pers perzik peul piano piek pier pijl pijp
  pilaar piloot pincet pinda pink pint pioen pion piraat piramide pit pizza plaat plaats plak plan planeet
  plank plant plas plein plek plezier ploeg plooi pluim pluis plus podium poeder poes poetsdoek pofbroek pols
  pomp pompoen pont pony pool poort pop poppenkast populier portier post postduif poster pot potlood praat
  praktijk prei prent prijs prik prins prisma proef profiel proza pruik pruim puck pudding pui punt puree
  purper put puzzel pyjama quiz quote raad raaf raam rabarber race radar radijs radio raket ram rand rang rank
  ratel rauw recept rechts record reden ree reep regel regen regenboog reiger reis reizen rek reuk reus revers
  ridder riem riet rij rijk rijm rijp rijst rimpel ring rit ritme ritsen rivier rob robijn robot roem roep
  roer rog rogge rok rol rolstoel roman rond rood roof room roos rooster rotonde rots route rozet rozijn
  rubber rug ruif ruil ruim ruis ruit ruiter rund rups rust ruw saffier saffraan salade salon salto samen
  sandaal sauna saus savanne saxofoon schaaf schaak schaal schaap schaar schade schaduw schat schelp schema
  scherm schijf schik schilder schip schoen schol school schoon schoot schort schouder schouw schram schrift
  schroef schub schuif schuim schuit schuur sein selderij september serre servet sfeer shirt sierlijk signaal
  sikkel singel sirene sjaal sla slaap slag slak slang slank slee sleutel slinger sloep slof sloot slot sluis
  smaak smal smelt smid snaar snavel sneeuw sneeuwpop snel snoek snoep snoer snor soep sok soort sop spaak
  spade spant spar specht speel speen spel speld spiegel spier spijker spil spin spinazie spits spons spoor
  sport spreeuw sprei sprong spruit staal staart stad stal stam stamp stand stap start statief steen steiger
  steil stek stem step ster sterk steun stevig stier stift stil stip stoel stoep stof stok stoom stop storm
  straal straat strand streep strik stro stroom stroop struik studio stuk stuur stuw suiker surf symbool
  systeem taak taal taart tabel tafel tak takel talent tand tang tango tapijt tarwe tas tasje taxi teen tegel
  teken telefoon tennis tent terras test theater thee thema thermos thuis tiende tijd tijger tijm tik tin tip
  titel tocht toer toets tol tolk tomaat ton toneel toren torso touw tovenaar tractor tram trap trechter trein
  trek trommel trompet troon trots trui tuba tuin tulband tulp tunnel turf turn tweeling twijg twintig uier
  uil uitzicht uniek uniform uur uurwerk vaandel vaart vaas vader vak vakantie val valk vallei vanavond
  vanille varen varken vat veen veer vegen veld velg venster ver verf verhaal vers verte vest veter viaduct
  vier vierkant vijf vijg vijver villa vilt vinger vink viool viooltje vis visser vitrine vlag vlak vlam vlas
  vlecht vleermuis vlees vleugel vlieg vlieger vliegtuig vlier vliering vlinder vloed vloer vlok vloot vlot
  vlucht voeding voet voetbal vogel vol volk voorjaar vork vorm vorst vos vouw vraag vracht vrede vriend
  vriezen vrij vroeg vrolijk vrucht vuist vulpen vuur vuurtoren waaier waak waard waas wacht wafel wagen wal
  walnoot wals walvis wand wandel wang want warm warmte wasbeer wasmand water waterlelie waterval watten web
  week weer weg weide wekker welp wens wereld werf werk wesp west wet wezel wieg wiek wiel wier wijd wijk wijn
  wijs wijzer wikkel wild wilg wilskracht wimpel wind winkel winst winter wip wissel wit witlof woensdag
  woestijn wol wolf wolk woning woord worm wortel woud wuif yak yoga yoghurt zaad zaag zaak zaal zacht zadel
  zak zalm zand zandbak zang zebra zee zeef zeehond zeem zeep zeester zeil zeis zes zestien zeven zicht zien
  zijde zilver zin zingen zink zitbank zoet zolder zomer zon zondag zonnebloem zool zoon zorg zout zuid zuil
  zuivel zus zuurkool zwaai zwaan zwaar zwaluw zwart zwembad zwerm zwier
`
  .trim()
  .split(/\s+/);
