/** Two pages of three, of nine pupils that the page speaks of; a part of it comes from another site. */
export const pagedList = (brin: string): string => `<footer>BRIN ${brin}</footer><h1>Leerlingen</h1>
<table><thead><tr><th>Leerlingnummer</th><th>Leerling</th><th>Geboortedatum</th><th>Groep</th></tr></thead><tbody></tbody></table>
<p></p><button onclick="show(1)">Vorige</button><button onclick="show(4)">Volgende</button>
<iframe width="500" height="120" src="http://127.0.0.2:9/"></iframe>
<script>
function show(from) {
  const row = (at) => '<tr><td>7700' + at + '</td><td>Proef, ' + 'ABCDEFG'[at] + '</td><td>0' + at + '-03-2016</td><td>5</td></tr>';
  document.querySelector('tbody').innerHTML = [0, 1, 2].map((at) => row(from + at)).join('');
  document.querySelector('p').textContent = from + '-' + (from + 2) + ' van 9 leerlingen';
  const [before, after] = document.querySelectorAll('button');
  before.disabled = from === 1;
  after.disabled = from !== 1;
}
show(1);
</script>`;
