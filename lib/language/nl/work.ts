/** What long work is doing now, beside its progress bar. */
export const work = {
  reading: 'Verzamelde tabellen lezen',
  judging: 'Nagaan wie mee mag',
  counting: 'Tellen wat er meegaat',
  writing: 'Bestanden schrijven',
  packing: 'Bestanden inpakken',
  checking: 'Teruglezen en controleren',
  storing: 'Klaarzetten',
};
