/**
 * The match pattern to ask permission for. Patterns carry no port (Firefox refuses one), so a host is granted whole;
 * only the origin's own scheme is asked for.
 * @param origin `https://host` or `http://host:port`
 */
export function hostPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
