import { describe, expect, it } from 'vitest';
import { callsIn } from './testing/read.ts';

describe('clients and wrappers', () => {
  it('knows the method of a function that is given the address (RudderStack)', () => {
    const text = `
const CONFIG_CATEGORIES = {
  PAGELOAD: { name: "ImpactPageLoadConfig", endPoint: "https://trkapi.impact.com/PageLoad" },
  CONVERSION: { name: "ImpactConversionConfig", base_url: "https://api.impact.com/Advertisers/" }
};
function responseBuilder(payload, endpoint, Config) {
  const response = defaultRequestConfig();
  response.endpoint = endpoint;
  response.method = defaultPostRequestConfig.requestMethod;
  return response;
}
function process(Config) {
  const endpoint = \`\${CONFIG_CATEGORIES.CONVERSION.base_url}\${Config.accountSID}/Conversions\`;
  return responseBuilder(payload, endpoint, Config);
}
`;
    expect(callsIn(text)).toEqual(['POST /Advertisers/{}/Conversions']);
  });

  it('reads a callback between the address and the options (server tag)', () => {
    const text = `
const postUrl = 'https://api.impact.com/Advertisers/' + enc(data.accountSid) + '/Conversions';
sendHttpRequest(postUrl, (statusCode, headers, body) => {
  if (statusCode >= 200) data.gtmOnSuccess();
}, { headers: postHeaders, method: 'POST' }, postBody);
`;
    expect(callsIn(text)).toEqual(['POST /Advertisers/{}/Conversions']);
  });

  it('follows wrappers in wrappers and does not take the keys of an answer for paths (Python)', () => {
    const text = `
class Impact:
    API = "https://api.impact.com"
    def _url(self, path): return f"{self.API}/Advertisers/{self.sid}/{path.lstrip('/')}"
    def _get(self, path, **params): return self.session.get(self._url(path), params=params).json()
    def _post(self, path, payload): return self.session.post(self._url(path), json=payload)
    def paginate(self, path):
        while path:
            d = self._get(path)
            path = d.get("@nextpageuri")
    def campaigns(self): return self.paginate("/Campaigns")
    def notes(self, c): return self._get(f"Campaigns/{c}/Notes")
    def add_note(self, c, n): return self._post(f"/Campaigns/{c}/Notes", n)
    def actions(self): return self._get("Actions").get("Actions", [])
    def invoices(self):
        data = self._get("/Invoices")
        return data.get("Invoices")
    def contracts(self, c):
        path = "/Campaigns/%s/Contracts" % c
        return list(self.paginate(path))
`;
    expect(callsIn(text)).toEqual([
      'GET /Advertisers/{}/Actions',
      'GET /Advertisers/{}/Campaigns',
      'GET /Advertisers/{}/Campaigns/{}/Contracts',
      'GET /Advertisers/{}/Campaigns/{}/Notes',
      'GET /Advertisers/{}/Invoices',
      'POST /Advertisers/{}/Campaigns/{}/Notes',
    ]);
  });

  it('knows the method that a wrapper has when none is given', () => {
    const text = `
async function impactRequest(path, { method = 'GET', body } = {}) {
  const res = await fetch(\`https://api.impact.com/Advertisers/\${SID}\${path}\`, { method, body });
  return res.json();
}
await impactRequest('/Campaigns');
await impactRequest(\`/Campaigns/\${c}/Notes\`, { method: 'POST', body: n });
await impactRequest(\`/Deals/\${d}\`, { method: 'DELETE' });
`;
    expect(callsIn(text)).toEqual([
      'DELETE /Advertisers/{}/Deals/{}',
      'GET /Advertisers/{}/Campaigns',
      'POST /Advertisers/{}/Campaigns/{}/Notes',
    ]);
  });

  it('tells two clients apart by name, and doubts a third', () => {
    const text = `
const partner = axios.create({ baseURL: \`https://api.impact.com/Mediapartners/\${sid}\` });
const brand = axios.create({ baseURL: \`https://api.impact.com/Advertisers/\${aid}\` });
partner.get('/Actions');
brand.get('/Campaigns');
other.get('/Reports');
`;
    expect(callsIn(text)).toEqual([
      'GET /Advertisers/{}/Campaigns',
      'GET /Mediapartners/{}/Actions',
      'GET /Reports host',
    ]);
  });

  it('follows a method and a path through a client of Go', () => {
    const text = `package impact
const defaultBaseURL = "https://api.impact.com"
type Client struct { baseURL string; sid string }
func (c *Client) do(ctx context.Context, method, path string, body any, out any) error {
	u := c.baseURL + "/Advertisers/" + c.sid + path
	req, err := http.NewRequestWithContext(ctx, method, u, r)
	return nil
}
func (c *Client) ListActions(ctx context.Context) ([]Action, error) {
	if err := c.do(ctx, http.MethodGet, "/Actions", nil, &out); err != nil { return nil, err }
	return out, nil
}
func (c *Client) Upload(ctx context.Context, id string) error {
	return c.do(ctx, "POST", fmt.Sprintf("/Catalogs/%s/Upload", id), nil, nil)
}
func (c *Client) Del(ctx context.Context, id string) error {
	path := fmt.Sprintf("/PromoCodes/%s", url.PathEscape(id))
	return c.do(ctx, http.MethodDelete, path, nil, nil)
}
`;
    expect(callsIn(text)).toEqual([
      'DELETE /Advertisers/{}/PromoCodes/{}',
      'GET /Advertisers/{}/Actions',
      'POST /Advertisers/{}/Catalogs/{}/Upload',
    ]);
  });

  it('reads WordPress, Guzzle and stream contexts of PHP', () => {
    const text = `<?php
class ImpactClient {
  const API = 'https://api.impact.com';
  private function request($method, $endpoint, $params = []) {
    $url = self::API . '/Mediapartners/' . $this->sid . '/' . $endpoint;
    $response = wp_remote_request($url, array('method' => $method));
  }
  public function campaigns() { return $this->request('GET', 'Campaigns', array('PageSize' => 100)); }
  public function deals($id) { return $this->request('GET', 'Campaigns/' . $id . '/Deals'); }
  public function link($p) { return $this->request('POST', "Programs/{$p}/TrackingLinks"); }
  public function raw() {
    $r = wp_remote_get('https://api.impact.com/Mediapartners/' . $this->sid . '/Catalogs.json');
    $guzzle = new Client(['base_uri' => 'https://api.impact.com']);
    $guzzle->request('GET', sprintf('/Mediapartners/%s/Catalogs/%d/Items', $sid, $id));
    $guzzle->put("/Mediapartners/$sid/MediaProperties/$id", ['json' => []]);
    $opts = ['http' => ['method' => 'POST', 'header' => "x", 'content' => $b]];
    file_get_contents("https://api.impact.com/Mediapartners/$sid/MediaProperties", false, stream_context_create($opts));
  }
}
`;
    expect(callsIn(text)).toEqual([
      'GET /Mediapartners/{}/Campaigns',
      'GET /Mediapartners/{}/Campaigns/{}/Deals',
      'GET /Mediapartners/{}/Catalogs',
      'GET /Mediapartners/{}/Catalogs/{}/Items',
      'POST /Mediapartners/{}/MediaProperties',
      'POST /Mediapartners/{}/Programs/{}/TrackingLinks',
      'PUT /Mediapartners/{}/MediaProperties/{}',
    ]);
  });

  it('reads a Ruby class whose resource comes from elsewhere', () => {
    const text = `
module ImpactRadiusAPI
  class APIResource
    def get(resource, params = {})
      resource_url = resource_url(resource)
      response = self.class.get(resource_url, basic_auth: auth, query: params)
    end
  end
  class Mediapartners < APIResource
    def xml_field(resource)
      case resource
      when "Ads" then "Ads"
      end
    end
    def resource_url(resource)
      ImpactRadiusAPI.api_uri + "/Mediapartners/#{ImpactRadiusAPI.account_sid}/#{resource}.json"
    end
  end
end
mp = ImpactRadiusAPI::Mediapartners.new
mp.get("Ads", params)
mp.get("Catalogs/#{id}/Items")
`;
    expect(callsIn(text)).toEqual(['GET /Mediapartners/{}/Ads', 'GET /Mediapartners/{}/Catalogs/{}/Items']);
  });

  it('reads a minified bundle', () => {
    const text = `!function(e,t){var n="https://api.impact.com",r=n+"/Advertisers/"+e.sid;t.a=function(e){return fetch(r+"/Actions?PageSize="+e,{headers:o})},t.b=function(e){return fetch(r+"/Jobs/"+e+"/Replay",{method:"PUT"})},t.c=e=>i.post(\`\${r}/Conversions\`,e),t.d=()=>i.get("".concat(r,"/Campaigns"))}(window,{});`;
    expect(callsIn(text)).toEqual([
      'GET /Advertisers/{}/Actions',
      'GET /Advertisers/{}/Campaigns',
      'POST /Advertisers/{}/Conversions',
      'PUT /Advertisers/{}/Jobs/{}/Replay',
    ]);
  });

  it('reads loops over endpoints', () => {
    const python = `
ENDPOINTS = ["Actions", "Jobs"]
BASE = "https://api.impact.com/Mediapartners"
def run(sid):
    for ep in ENDPOINTS:
        r = requests.get(f"{BASE}/{sid}/{ep}", auth=(sid, tok))
`;
    const shell = `
B=https://api.impact.com/Mediapartners/$SID
for ep in Actions Jobs; do
  curl -s "$B/$ep.json" > $ep.json
done
`;
    const php = `foreach (['Actions', 'Jobs'] as $r) { $x = file_get_contents("https://api.impact.com/Mediapartners/$sid/$r"); }`;
    const ruby = `
%w[Actions Jobs].each do |res|
  HTTParty.get("https://api.impact.com/Mediapartners/#{sid}/#{res}.json")
end
`;
    const script = `await Promise.all(['Actions', 'Jobs'].map((name) => client.get(\`https://api.impact.com/Mediapartners/\${sid}/\${name}\`)));`;
    for (const text of [python, shell, php, ruby, script]) {
      expect(callsIn(text), text).toEqual(['GET /Mediapartners/{}/Actions', 'GET /Mediapartners/{}/Jobs']);
    }
  });

  it('takes an account home that is called for a call, and a base for none', () => {
    const text = `
const res = await fetch(\`https://api.impact.com/Agencies/\${sid}\`, { headers });
const base = \`https://api.impact.com/Agencies/\${sid}/Advertisers/\${id}\`;
const campaigns = await fetch(\`\${base}/Campaigns\`, { headers });
`;
    expect(callsIn(text)).toEqual(['GET /Agencies/{}', 'GET /Agencies/{}/Advertisers/{}/Campaigns']);
  });

  it('knows the method that a wrapper has in its options when none is given', () => {
    const text = `
const IMPACT_API_BASE = 'https://api.impact.com';
export async function impactRequest<T>(options: ImpactRequestOptions): Promise<T> {
  const url = new URL(\`\${IMPACT_API_BASE}/Mediapartners/\${encodeURIComponent(accountSid)}\${options.path}\`);
  const response = await fetch(url.toString(), { method: options.method ?? 'GET', headers });
  return response.json();
}
const body = await impactRequest<X>({ operation: 'list', path: '/Campaigns', query: { PageSize: '100' } });
const link = await impactRequest<Z>({ operation: 'link', path: \`/Programs/\${id}/TrackingLinks\`, method: 'POST', body: {} });
`;
    expect(callsIn(text)).toEqual([
      'GET /Mediapartners/{}/Campaigns',
      'POST /Mediapartners/{}/Programs/{}/TrackingLinks',
    ]);
  });

  it('does not give a call the method of the next one', () => {
    const text = `
const a = await z.request({ url: \`https://api.impact.com/Advertisers/\${sid}/Campaigns\`, params: { PageSize: 100 } });
const perform = { method: 'POST', url: \`https://api.impact.com/Advertisers/\${sid}/Conversions\` };
`;
    expect(callsIn(text)).toEqual(['GET /Advertisers/{}/Campaigns', 'POST /Advertisers/{}/Conversions']);
  });

  it('reads calls without brackets, and paths set on an address', () => {
    const basic = `
url = "https://api.impact.com/Advertisers/" & sid & "/Actions?StartDate=" & d
http.Open "GET", url, False
http.Open "POST", "https://api.impact.com/Advertisers/" & sid & "/Conversions", False
`;
    expect(callsIn(basic)).toEqual(['GET /Advertisers/{}/Actions', 'POST /Advertisers/{}/Conversions']);
    const ruby = `
conn = Faraday.new(url: 'https://api.impact.com')
conn.post do |req|
  req.url "/Mediapartners/#{sid}/MediaProperties"
end
`;
    expect(callsIn(ruby)).toEqual(['POST /Mediapartners/{}/MediaProperties']);
    const script = `
const u = new URL('https://api.impact.com');
u.pathname = \`/Advertisers/\${sid}/Invoices\`;
fetch(u.toString());
`;
    expect(callsIn(script)).toEqual(['GET /Advertisers/{}/Invoices']);
  });
});

it('takes the method that is set after the address', () => {
  expect(
    callsIn(`HttpRequest r = new HttpRequest();
r.setEndpoint('https://api.impact.com/Advertisers/' + sid + '/MediaPartners/' + id);
r.setMethod('PUT');
new Http().send(r);`),
  ).toEqual(['PUT /Advertisers/{}/MediaPartners/{}']);
});

it("puts together what Data Factory's @concat is given", () => {
  const url =
    "@concat('https://api.impact.com/Advertisers/', pipeline().parameters.sid, '/Actions/', item().Id)";
  expect(callsIn(JSON.stringify({ typeProperties: { url, method: 'PUT' } }, null, 2))).toEqual([
    'PUT /Advertisers/{}/Actions/{}',
  ]);
});
