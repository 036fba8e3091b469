import { describe, expect, it } from 'vitest';
import { callsIn, rawCalls } from './testing/read.ts';

describe('source code', () => {
  it('follows a base, a field and a local name of Python', () => {
    const text = `
import requests
BASE_URL = "https://api.impact.com"
class Client:
    def __init__(self, sid, token):
        self.base = f"{BASE_URL}/Mediapartners/{sid}"
    def actions(self):
        url = f"{self.base}/Actions.json"
        return requests.get(url, params={})
    def action(self, action_id):
        return requests.get(f"{self.base}/Actions/{action_id}")
    def link(self, program_id, deep):
        url = self.base + "/Programs/" + str(program_id) + "/TrackingLinks"
        r = requests.post(url, json={"DeepLink": deep})
        return r.json()
`;
    expect(callsIn(text)).toEqual([
      'GET /Mediapartners/{}/Actions',
      'GET /Mediapartners/{}/Actions/{}',
      'POST /Mediapartners/{}/Programs/{}/TrackingLinks',
    ]);
    expect(rawCalls(text).find(({ method }) => method === 'POST')?.line).toBe(13);
  });

  it('reads a table of streams whose client reads', () => {
    const text = `
class ImpactClient(object):
    def __init__(self, account_sid, api_catalog):
        self.base_url = 'https://api.impact.com/{}/{}'.format(api_catalog, account_sid)
    def request(self, method, path=None, url=None, **kwargs):
        if not url and path:
            url = '{}/{}'.format(self.base_url, path)
        response = self.__session.request(method, url, **kwargs)
    def get(self, path, **kwargs):
        return self.request('GET', path, **kwargs)

STREAMS = {
    'actions': {'path': 'Actions', 'data_key': 'Actions'},
    'campaigns': {
        'path': 'Campaigns',
        'data_key': 'Campaigns',
        'children': {'contracts': {'path': 'Campaigns/{}/Contracts', 'data_key': 'Contracts'}}
    }
}
`;
    expect(callsIn(text)).toEqual(['GET /Actions', 'GET /Campaigns', 'GET /Campaigns/{}/Contracts']);
  });

  it('gives the paths of a wrapper the prefix that the wrapper adds (TypeScript)', () => {
    const text = `
const BASE_URL = 'https://api.impact.com';
export class ImpactClient {
  constructor(private sid: string, private token: string) {}
  private async request<T>(method: string, path: string, body?: unknown): Promise<T> {
    const res = await fetch(\`\${BASE_URL}/Advertisers/\${this.sid}\${path}\`, { method, headers: {}, body: body ? JSON.stringify(body) : undefined });
    return res.json() as T;
  }
  listActions(params: URLSearchParams) { return this.request<Actions>('GET', \`/Actions?\${params}\`); }
  getPartner(id: string) { return this.request<Partner>('GET', \`/MediaPartners/\${id}\`); }
  createGroup(campaignId: string, body: unknown) {
    return this.request('POST', \`/Campaigns/\${campaignId}/MediaPartnerGroups\`, body);
  }
}
`;
    expect(callsIn(text)).toEqual([
      'GET /Advertisers/{}/Actions',
      'GET /Advertisers/{}/MediaPartners/{}',
      'POST /Advertisers/{}/Campaigns/{}/MediaPartnerGroups',
    ]);
  });

  it('reads concatenations, cURL options and clients of PHP', () => {
    const text = `<?php
class Impact {
    public function getActions() {
        $uri = "https://" . $this->_accountSid . ":" . $this->_authToken . "@api.impactradius.com/Mediapartners/" . $this->_accountSid . "/Actions.xml?StartDate=" . $start;
        $res = \\simplexml_load_file($uri);
        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, 'https://api.impact.com/Mediapartners/' . $sid . '/Programs/' . $pid . '/TrackingLinks');
        curl_setopt($ch, CURLOPT_CUSTOMREQUEST, 'POST');
        $this->client->request('DELETE', "/Mediapartners/{$sid}/MediaProperties/{$id}");
        Http::withBasicAuth($sid, $token)->get("https://api.impact.com/Mediapartners/{$sid}/Reports/{$id}.json");
    }
}
`;
    expect(callsIn(text)).toEqual([
      'DELETE /Mediapartners/{}/MediaProperties/{}',
      'GET /Mediapartners/{}/Actions',
      'GET /Mediapartners/{}/Reports/{}',
      'POST /Mediapartners/{}/Programs/{}/TrackingLinks',
    ]);
  });

  it('reads HTTParty and Net::HTTP of Ruby', () => {
    const text = `
require 'httparty'
class Impact
  include HTTParty
  base_uri 'https://api.impact.com'
  def ads
    self.class.get("/Mediapartners/#{@sid}/Ads.json", query: {})
  end
  def create_conversion(body)
    self.class.post("/Advertisers/#{@sid}/Conversions", body: body)
  end
  def replay
    uri = URI("https://api.impact.com/Mediapartners/#{@sid}/Jobs/#{params["id"]}/Replay")
    req = Net::HTTP::Put.new(uri)
  end
end
`;
    expect(callsIn(text)).toEqual([
      'GET /Mediapartners/{}/Ads',
      'POST /Advertisers/{}/Conversions',
      'PUT /Mediapartners/{}/Jobs/{}/Replay',
    ]);
  });

  it('knows what UrlFetchApp does when nothing is said (Apps Script)', () => {
    const text = `
function getReports() {
  var url = API_BASE + '/Mediapartners/' + sid + '/Reports';
  var response = UrlFetchApp.fetch(url, { headers: { Authorization: auth }, muteHttpExceptions: true });
  var job = UrlFetchApp.fetch('https://api.impact.com/Mediapartners/' + sid + '/Jobs/' + jobId);
  var x = UrlFetchApp.fetch('https://api.impact.com/Mediapartners/' + sid + '/MediaProperties', { method: 'post', payload: '{}' });
  UrlFetchApp.fetch('https://api.impact.com' + data['@nextpageuri']);
}
`;
    expect(callsIn(text)).toEqual([
      'GET /Mediapartners/{}/Jobs/{}',
      'GET /Mediapartners/{}/Reports',
      'POST /Mediapartners/{}/MediaProperties',
    ]);
  });

  it('reads Sprintf and requests of Go', () => {
    const text = `package impact
const baseURL = "https://api.impact.com"
func (c *Client) Actions(ctx context.Context) error {
	url := fmt.Sprintf("%s/Advertisers/%s/Actions", baseURL, c.sid)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	req2, err := http.NewRequest("PUT", fmt.Sprintf("%s/Advertisers/%s/Actions", baseURL, c.sid), body)
	resp, err := http.Get(baseURL + "/Advertisers/" + c.sid + "/Campaigns/" + id)
	return nil
}
`;
    expect(callsIn(text)).toEqual([
      'GET /Advertisers/{}/Actions',
      'GET /Advertisers/{}/Campaigns/{}',
      'PUT /Advertisers/{}/Actions',
    ]);
  });

  it('reads annotations, builders and connections of Java', () => {
    const text = `
public interface ImpactApi {
    @GET("Mediapartners/{sid}/Actions")
    Call<Actions> actions(@Path("sid") String sid);
    @POST("Mediapartners/{sid}/Programs/{programId}/TrackingLinks")
    Call<Link> create(@Path("sid") String sid, @Body Req body);
}
class X { void f() {
  HttpRequest request = HttpRequest.newBuilder()
      .uri(URI.create("https://api.impact.com/Advertisers/" + sid + "/PromoCodes"))
      .header("Accept", "application/json")
      .POST(HttpRequest.BodyPublishers.ofString(json))
      .build();
  URL url = new URL(BASE + "/Advertisers/" + sid + "/Deals/" + id);
  HttpURLConnection conn = (HttpURLConnection) url.openConnection();
  conn.setRequestMethod("DELETE");
  Request r = new Request.Builder().url("https://api.impact.com/Advertisers/" + sid + "/Deals").get().build();
  restTemplate.exchange("https://api.impact.com/Advertisers/{sid}/Ads/{id}", HttpMethod.PUT, entity, Ad.class, sid, id);
  restTemplate.getForObject(String.format("%s/Advertisers/%s/Invoices", BASE, sid), String.class);
}}
`;
    expect(callsIn(text)).toEqual([
      'DELETE /Advertisers/{}/Deals/{}',
      'GET /Advertisers/{}/Deals',
      'GET /Advertisers/{}/Invoices',
      'GET /Mediapartners/{}/Actions',
      'POST /Advertisers/{}/PromoCodes',
      'POST /Mediapartners/{}/Programs/{}/TrackingLinks',
      'PUT /Advertisers/{}/Ads/{}',
    ]);
  });

  it('reads HttpClient of C#', () => {
    const text = `
public class Impact {
  private const string BaseUrl = "https://api.impact.com";
  public async Task Go() {
    var r = await _client.GetAsync($"{BaseUrl}/Agencies/{_sid}/Advertisers/{id}/Actions");
    var req = new HttpRequestMessage(HttpMethod.Post, $"{BaseUrl}/Agencies/{_sid}/Compliance/Content");
    await _client.PutAsJsonAsync($"/Agencies/{_sid}/CompanyInformation", body);
    using var q = new HttpRequestMessage { Method = HttpMethod.Delete, RequestUri = new Uri($"https://api.impact.com/Advertisers/{sid}/PromoCodes/{code}") };
  }
}
`;
    expect(callsIn(text)).toEqual([
      'DELETE /Advertisers/{}/PromoCodes/{}',
      'GET /Agencies/{}/Advertisers/{}/Actions',
      'POST /Agencies/{}/Compliance/Content',
      'PUT /Agencies/{}/CompanyInformation',
    ]);
  });

  it('reads curl and wget of a shell', () => {
    const text = `#!/bin/bash
BASE="https://api.impact.com/Advertisers/$SID"
curl -s -u "$SID:$TOKEN" "$BASE/Actions?PageSize=100"
curl -X PUT -u "$SID:$TOKEN" \\
  "$BASE/Jobs/\${JOB_ID}/Replay"
curl -u $SID:$TOKEN -d @conv.json https://api.impact.com/Advertisers/$SID/Conversions
for r in $(curl $BASE/Reports | jq -r '.Reports[].Id'); do wget -q "$BASE/ReportExport/$r"; done
`;
    expect(callsIn(text)).toEqual([
      'GET /Advertisers/{}/Actions',
      'GET /Advertisers/{}/ReportExport/{}',
      'GET /Advertisers/{}/Reports',
      'POST /Advertisers/{}/Conversions',
      'PUT /Advertisers/{}/Jobs/{}/Replay',
    ]);
  });

  it('reads PowerShell, the method on either side', () => {
    const text = `
$base = "https://api.impact.com/Mediapartners/$sid"
Invoke-RestMethod -Uri "$base/Stores" -Headers $h
Invoke-RestMethod -Method Put -Uri "$base/WithdrawalSettings" -Body $b
irm "$base/TaxDocument" \`
  -Method Post -Headers $h
`;
    expect(callsIn(text)).toEqual([
      'GET /Mediapartners/{}/Stores',
      'POST /Mediapartners/{}/TaxDocument',
      'PUT /Mediapartners/{}/WithdrawalSettings',
    ]);
  });

  it('reads the export of an automation, scripts in it included', () => {
    const text = `{"nodes":[
{"parameters":{"method":"POST","url":"=https://api.impact.com/Advertisers/{{ $json.sid }}/Conversions","sendBody":true},"type":"n8n-nodes-base.httpRequest"},
{"parameters":{"url":"=https://api.impact.com/Advertisers/{{$credentials.sid}}/Campaigns/{{ $json.Id }}","options":{}},"type":"n8n-nodes-base.httpRequest"},
{"parameters":{"jsCode":"const r = await this.helpers.httpRequest({\\n  method: 'PUT',\\n  url: \`https://api.impact.com/Advertisers/\${sid}/Actions\`,\\n});\\nreturn r;"}}]}`;
    expect(callsIn(text)).toEqual([
      'GET /Advertisers/{}/Campaigns/{}',
      'POST /Advertisers/{}/Conversions',
      'PUT /Advertisers/{}/Actions',
    ]);
    expect(rawCalls(text).find(({ method }) => method === 'PUT')?.line).toBe(4);
  });

  it('reads methods beside paths in indented configuration', () => {
    const text = `
impact:
  base_url: https://api.impact.com
  endpoints:
    - name: actions
      method: GET
      path: /Advertisers/{AccountSID}/Actions
    - name: conv
      path: /Advertisers/{AccountSID}/Conversions
      method: post
`;
    expect(callsIn(text)).toEqual(['GET /Advertisers/{}/Actions', 'POST /Advertisers/{}/Conversions']);
  });

  it('takes what sentences say for mentions, and what stands between fences for code', () => {
    const text = `# Impact integration

We call the impact.com API every night. The job reads \`GET /Mediapartners/{AccountSID}/Actions\` and then it
posts to POST https://api.impact.com/Mediapartners/<AccountSID>/Programs/<ProgramId>/TrackingLinks to make links.

\`\`\`bash
curl -u sid:token https://api.impact.com/Mediapartners/$SID/Catalogs
\`\`\`
`;
    expect(callsIn(text)).toEqual([
      'GET /Mediapartners/{}/Actions mention',
      'GET /Mediapartners/{}/Catalogs',
      'POST /Mediapartners/{}/Programs/{}/TrackingLinks mention',
    ]);
  });

  it('ties a client to its base, and leaves routes, imports and titles alone', () => {
    const text = `
const axios = require('axios');
const client = axios.create({ baseURL: \`https://api.impact.com/Mediapartners/\${process.env.SID}\`, auth });
const ENDPOINTS = { actions: '/Actions', link: (p) => \`/Programs/\${p}/TrackingLinks\` };
client.get(ENDPOINTS.actions);
client.post(ENDPOINTS.link(5), {});
client.get('/Campaigns').then(r => r.data);
client({ url: '/Deals', method: 'get' });
await client.delete(\`/MediaProperties/\${id}\`);
import x from './Actions/index.js';
app.get('/Reports', (req, res) => res.send('Actions'));
`;
    expect(callsIn(text)).toEqual([
      'DELETE /Mediapartners/{}/MediaProperties/{}',
      'GET /Mediapartners/{}/Actions',
      'GET /Mediapartners/{}/Campaigns',
      'GET /Mediapartners/{}/Deals',
      'POST /Mediapartners/{}/Programs/{}/TrackingLinks',
    ]);
  });
});
