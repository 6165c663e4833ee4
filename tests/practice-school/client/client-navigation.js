// Client-side navigation as in a single-page system: the address changes, the page does not load.
const content = document.getElementById('content');

const show = async (path) => {
  const response = await fetch(`/fragment${path}`);
  content.innerHTML = await response.text();
};

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="/app/"]') : null;
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.getAttribute('href'));
  void show(location.pathname);
});
addEventListener('popstate', () => void show(location.pathname));
