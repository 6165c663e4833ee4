/* global DataTable */
// What a school's own system would do: the library's own defaults, Dutch texts.
for (const table of document.querySelectorAll('table.paged')) {
  new DataTable(table, {
    pageLength: 25,
    lengthMenu: [
      [10, 25, 50, 100, -1],
      [10, 25, 50, 100, 'Alle'],
    ],
    order: [[1, 'asc']],
    language: {
      emptyTable: 'Geen gegevens',
      info: '_START_ tot en met _END_ van _TOTAL_ leerlingen',
      infoEmpty: 'Geen leerlingen',
      infoFiltered: '(gefilterd uit _MAX_)',
      lengthMenu: '_MENU_ per bladzijde',
      search: 'Zoeken:',
      zeroRecords: 'Geen leerlingen gevonden',
      thousands: '.',
      decimal: ',',
    },
  });
}
