/** The zip's password, and how long what was collected stays after a delivery. */
export const protection = {
  label: 'Hoe wordt het bestand beveiligd?',
  made: 'Nieuw wachtwoord',
  given: 'Afgesproken wachtwoord',
  none: 'Geen wachtwoord',
  madeHint: 'Bezwaarwijzer bedenkt het wachtwoord en laat het zien zodra het bestand is opgeslagen.',
  noneHint:
    'Iedereen die het bestand vindt, kan het dan openen. De map met downloads wordt vaak automatisch naar een cloud gekopieerd.',
  password: 'Wachtwoord',
  passwordHint: 'Wat met de ontvanger is afgesproken: 12 tot 64 letters, cijfers of leestekens.',
  passwordWrong: 'Kies 12 tot 64 letters, cijfers of leestekens, zonder letters met accenten.',
  shownTitle: 'Wachtwoord van dit bestand',
  open: 'Openen kan met bijvoorbeeld 7-Zip. Windows zelf kan een zip met deze beveiliging niet openen.',
  tell: 'Geef het wachtwoord langs een andere weg dan het bestand, bijvoorbeeld telefonisch.',
  until: 'Het blijft hier te zien tot bij Taken is afgevinkt dat het bestand is overhandigd en verwijderd.',
  cloud:
    'De map met downloads wordt vaak automatisch naar een cloud gekopieerd. Verwijder het bestand daar zodra het is overhandigd.',
  show: 'Wachtwoord tonen',
  hide: 'Wachtwoord verbergen',
  showFor: 'Wachtwoord tonen van {{fileName}}',
  hideFor: 'Wachtwoord verbergen van {{fileName}}',
  gone: 'Het wachtwoord is hier niet meer bekend: het is gewist nadat het bestand is overhandigd, of het register is sindsdien teruggezet. Is het bestand nog nodig, maak dan een nieuwe levering.',
  keepUntil: 'Bewaren tot en met',
  keepUntilWrong: 'Kies een dag van vandaag tot en met {{date}}.',
  keptUntil: 'na de levering bewaard tot en met {{date}}',
};
