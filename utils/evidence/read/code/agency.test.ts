import { describe, expect, it } from 'vitest';
import { callsIn } from './testing/read.ts';

describe('the base of an agency', () => {
  it('is put before paths of its clients (Go)', () => {
    const text = `
const host = "https://api.impact.com"
func (c *Client) call(method, path string, out any) error {
  target := fmt.Sprintf("%s/Agencies/%s%s", host, c.account, path)
  req, err := http.NewRequest(method, target, nil)
  return c.send(req, out)
}
func (c *Client) Clients() error { return c.call("GET", "/Advertisers", nil) }
func (c *Client) Partners(id int) error {
  return c.call(http.MethodGet, fmt.Sprintf("/Advertisers/%d/MediaPartners", id), nil)
}
func (c *Client) Retry(id string) error { return c.call(http.MethodPut, "/Jobs/"+id+"/Replay", nil) }
`;
    expect(callsIn(text)).toEqual([
      'GET /Agencies/{}/Advertisers',
      'GET /Agencies/{}/Advertisers/{}/MediaPartners',
      'PUT /Agencies/{}/Jobs/{}/Replay',
    ]);
  });

  it('is put before paths of its clients (TypeScript)', () => {
    const text = `
const api = axios.create({ baseURL: \`https://api.impact.com/Agencies/\${sid}\` });
export const notes = (brand) => api.get(\`/Advertisers/\${brand}/Notes\`);
export const invite = (partner, body) => api.post(\`/Mediapartners/\${partner}/Contacts\`, body);
`;
    expect(callsIn(text)).toEqual([
      'GET /Agencies/{}/Advertisers/{}/Notes',
      'POST /Agencies/{}/Mediapartners/{}/Contacts',
    ]);
  });

  it('may be put together of names only (Java)', () => {
    const text = `
private static final String ROOT = "https://api.impact.com/Agencies/";
public Agency(String sid) { this.web = WebClient.builder().baseUrl(ROOT + sid).build(); }
public Flux<Deal> deals(String brand) { return web.get().uri("/Advertisers/{brand}/Deals", brand).retrieve(); }
public Flux<Job> jobs() { return web.get().uri("/Jobs").retrieve(); }
`;
    expect(callsIn(text)).toEqual(['GET /Agencies/{}/Advertisers/{}/Deals', 'GET /Agencies/{}/Jobs']);
  });

  it('is none of paths that go behind the host', () => {
    const text = `
const call = (method, path) => fetch(\`https://api.impact.com\${path}\`, { method });
call('GET', \`/Agencies/\${sid}/Jobs\`);
call('GET', \`/Advertisers/\${sid}/Jobs\`);
`;
    expect(callsIn(text)).toEqual(['GET /Advertisers/{}/Jobs', 'GET /Agencies/{}/Jobs']);
  });
});
