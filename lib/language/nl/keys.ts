/** The passphrase, the recovery sheet, and the wait after too many wrong ones. */
export const keys = {
  recovery: {
    title: 'Herstelblad',
    group: 'groep {{number}}',
    intro:
      'Met het herstelblad gaat het register open als de wachtzin is vergeten. Bewaar het op papier, in de kluis van het bestuur.',
    none: 'Er is nog geen herstelblad. Wie de wachtzin vergeet, kan dan niet meer bij de bezwaren.',
    unchecked: 'Gemaakt op {{date}}, maar nog niet gecontroleerd.',
    checked: 'Gemaakt op {{date}} en gecontroleerd.',
    damaged: 'Het herstelblad werkt niet meer: wat erbij hoort is beschadigd. Maak een nieuw blad.',
    lockedText: 'Ontgrendel het register om de wachtzin te wijzigen of een herstelblad te maken.',
    make: 'Herstelblad maken',
    makeNew: 'Nieuw herstelblad maken',
    makeNewHint: 'Het oude blad werkt daarna niet meer. Gooi het weg, en zet het nieuwe op dezelfde plek.',
    check: 'Blad controleren',
    checkHint: 'Typ de hele herstelsleutel van het blad over.',
    checkButton: 'Controleren',
    checkedNow: 'Dit blad opent het register.',
    passphrase: 'Wachtzin van nu',
    making: 'Herstelblad wordt gemaakt…',
    checking: 'Herstelsleutel wordt gecontroleerd…',
    key: 'Herstelsleutel',
    keyHint: 'Acht groepen van vijf tekens. Kleine letters en spaties mogen.',
    setupTitle: 'Maak een herstelblad',
    setupIntro: 'Wie de wachtzin vergeet, kan alleen met dit blad nog bij de bezwaren. Het kan ook later.',
    later: 'Later doen',
    sheetTitle: 'Herstelblad van het bezwaarregister',
    sheetSchool: 'School',
    sheetDate: 'Gemaakt op',
    sheetKey: 'Herstelsleutel',
    sheetWhat:
      'Met deze sleutel gaat het bezwaarregister in Bezwaarwijzer open als niemand de wachtzin meer weet, ook een back-up van na vandaag. Wie dit blad heeft én bij de computer of een back-up kan, leest alle bezwaren.',
    sheetWhere: 'Bewaar dit blad in de kluis van het bestuur, niet bij de computer en niet bij de back-up.',
    sheetHow:
      'Gebruiken: kies bij “Register ontgrendelen” of “Back-up terugzetten” voor “Wachtzin vergeten?” en typ alle groepen over. Daarna kiest u een nieuwe wachtzin.',
    sheetOld: 'Oudere herstelbladen van dit register werken niet meer.',
    print: 'Blad printen',
    printHint:
      'Dit blad is maar één keer te zien. Print het op papier en sla het niet op als bestand. Geen printer? Schrijf de sleutel over.',
    testTitle: 'Controleer het blad',
    testText: 'Neem het blad in de hand en typ deze twee groepen over.',
    testGroup: 'Groep {{number}}',
    testWrong: 'Dit is niet groep {{number}} van het blad.',
    testButton: 'Klopt het?',
    testLater: 'Zonder controle verder',
    doneTitle: 'Het herstelblad werkt',
    doneText: 'Leg het in de kluis van het bestuur.',
    dueNone: 'Er is nog geen herstelblad',
    dueUnchecked: 'Het herstelblad is nog niet gecontroleerd',
    dueDamaged: 'Het herstelblad werkt niet meer',
    dueText: 'Wie de wachtzin vergeet, kan zonder een goed herstelblad niet meer bij de bezwaren.',
    dueOpen: 'Naar het herstelblad',
  },
  passphrase: {
    title: 'Wachtzin',
    change: 'Wachtzin wijzigen',
    current: 'Wachtzin van nu',
    new: 'Nieuwe wachtzin',
    next: 'Nieuwe wachtzin opslaan',
    changing: 'Wachtzin wordt gewijzigd…',
    changed: 'De wachtzin is gewijzigd.',
    older: 'Back-ups van vóór vandaag gaan nog steeds open met de oude wachtzin. Maak een nieuwe back-up.',
    hint: 'Wijzig hem als iemand vertrekt die hem kent, of als hij ergens heeft gelegen. Het herstelblad blijft werken.',
  },
  recover: {
    forgot: 'Wachtzin vergeten?',
    title: 'Openen met het herstelblad',
    intro: 'Haal het herstelblad uit de kluis van het bestuur en typ de sleutel over.',
    none: 'Voor dit register is geen herstelblad gemaakt. Zoek de wachtzin op waar hij is opgeschreven; niemand kan hem terughalen.',
    back: 'Toch de wachtzin',
    next: 'Verder',
    chooseTitle: 'De sleutel klopt. Kies een nieuwe wachtzin',
    restoredTitle: 'Kies een nieuwe wachtzin',
    useSheet: 'Herstelblad gebruiken',
    noneInBackup: 'Deze back-up is van vóór het herstelblad en gaat alleen open met de wachtzin van toen.',
  },
  wait: {
    title: 'Dit klopte te vaak niet.',
    left: 'Volgende poging over {{wait}}.',
    over: 'U kunt het weer proberen.',
  },
};

/** What is wrong with a key (`text`) and what to do now (`action`). */
export const keyProblems = {
  'wrong-recovery-key': {
    text: 'Deze herstelsleutel hoort niet bij dit register.',
    action:
      'Kijk op het blad of het van deze school is en of er een nieuwer blad is gemaakt. Een ouder blad werkt niet meer.',
  },
  'no-recovery-key': {
    text: 'Hiervoor bestaat geen herstelblad.',
    action: 'Gebruik de wachtzin. Een nieuw herstelblad is te maken bij Instellingen.',
  },
  'recovery-key-typo': {
    text: 'Er is iets verkeerd overgenomen: {{groups}}.',
    action: 'Vergelijk dat deel letter voor letter met het blad.',
  },
  'recovery-key-incomplete': {
    text: 'De herstelsleutel heeft {{expected}} groepen; er zijn er {{groups}} getypt.',
    action: 'Typ alle groepen van het blad over, van links naar rechts.',
  },
  'too-many-tries': {
    text: 'Dit klopte te vaak niet. De volgende poging kan over {{wait}}.',
    action: 'Zoek intussen op waar de wachtzin is opgeschreven, of pak het herstelblad. Er gaat niets verloren.',
  },
};
