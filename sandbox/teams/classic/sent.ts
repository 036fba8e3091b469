/** `GET:/Actions/{ActionId}`: what the form sends for a scope. The account's part of the path goes without saying. */
export function sentFor(method: string, path: string): string {
  const below = path.replace(/^\/(Agencies|Advertisers|Mediapartners)\/\{AccountSID\}/, '');
  return `${method}:${below === '' ? '/' : below}`;
}
