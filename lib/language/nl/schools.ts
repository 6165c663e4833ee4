/** Several schools in one browser. */
export const schools = {
  title: 'Scholen in deze browser',
  text: 'Elke school heeft een eigen register met een eigen wachtzin en eigen back-ups. Er is er steeds één in gebruik.',
  inUse: 'In gebruik',
  unnamed: 'School (naam na ontgrendelen)',
  empty: 'Nieuwe school (nog geen register)',
  use: 'Gebruiken',
  useNamed: '{{school}} gebruiken',
  add: 'School toevoegen',
  addText: 'Werkt u ook voor een andere school? Voeg die toe. Het register van nu gaat dan op slot.',
  othersTitle: 'Een andere school',
  othersText: 'In deze browser staat ook het register van:',
};
