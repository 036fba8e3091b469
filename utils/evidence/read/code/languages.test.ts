import { expect, it } from 'vitest';
import { callsIn } from './testing/read.ts';

/** What it reads, a text, and the calls in it. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a fetch below its address',
    `// Everlywell
  const endpoint = \`https://api.impact.com/Advertisers/\${settings.AccountSID}/Conversions\`;

  await fetch(endpoint, {
    method: 'POST',
    headers: {
      Authorization: \`Basic \${btoa(
        \`\${settings.accountSID}:\${settings.authToken}\`
      )}\`,
    },
    body: JSON.stringify(event),
  });
`,
    ['POST /Advertisers/{}/Conversions'],
  ],
  [
    'urllib and requests of Python',
    `# python urllib
import urllib.request
    api_url = f"https://api.impact.com/Mediapartners/{account_sid}/Programs/{program_id}/TrackingLinks"
    body = {"SubId1": sub_id1} if sub_id1 else {}
    data = json.dumps(body).encode("utf-8")
    req = urllib.request.Request(api_url, data=data, method="POST")
    with urllib.request.urlopen(req) as r: pass
    req2 = urllib.request.Request(f"https://api.impact.com/Mediapartners/{account_sid}/Campaigns")
    req3 = urllib.request.Request("https://api.impact.com/Mediapartners/%s/Ads" % sid, headers=h)
    r = requests.request("PATCH", f"https://api.impact.com/Advertisers/{sid}/ExceptionLists/{i}/Items", json=[])
`,
    [
      'GET /Mediapartners/{}/Ads',
      'GET /Mediapartners/{}/Campaigns',
      'PATCH /Advertisers/{}/ExceptionLists/{}/Items',
      'POST /Mediapartners/{}/Programs/{}/TrackingLinks',
    ],
  ],
  [
    'an endpoint as a base, and chains over lines',
    `// base is a full endpoint
  const base      = \`https://api.impact.com/Mediapartners/\${accountSid}/Catalogs/\${CATALOG_ID}/Items\`;
  if (url.searchParams.get('test') === '1') {
    const r    = await fetch(\`\${base}?PageSize=2\`, { headers });
  }
  const catRes = await axios
        .get(\`https://api.impact.com/Mediapartners/\${sid}/Catalogs/\`, { headers: {} })
        .catch(() => null);
  const { ok, data } = await fetchWithTimeout(\`https://api.impact.com/Mediapartners/\${sid}/Actions.json?StartDate=\${fmtISO(startDate)}\`, {});
`,
    [
      'GET /Mediapartners/{}/Actions',
      'GET /Mediapartners/{}/Catalogs',
      'GET /Mediapartners/{}/Catalogs/{}/Items',
    ],
  ],
  [
    'Rust',
    `// Rust
    let api_url = format!(
        "https://api.impact.com/Advertisers/{}/Reports/{}.json",
        impact_acc_sid_v2.get(key).unwrap().as_str().unwrap(), report
    );
    let resp = client.get(&api_url).basic_auth(a, Some(b)).send().await?;
    let r = self.http.request(Method::PUT, format!("{}/Advertisers/{}/Jobs/{}/Replay", BASE, sid, id)).send().await?;
    let u = Url::parse("https://api.impact.com/")?.join(&format!("Advertisers/{sid}/Deals"))?;
    client.post(u).json(&deal).send().await?;
`,
    ['GET /Advertisers/{}/Reports/{}', 'POST /Advertisers/{}/Deals', 'PUT /Advertisers/{}/Jobs/{}/Replay'],
  ],
  [
    'Swift',
    `// Swift impact
let base = "https://api.impact.com"
func deals() async throws {
    var request = URLRequest(url: URL(string: "\\(base)/Advertisers/\\(sid)/Deals")!)
    request.httpMethod = "POST"
    let (d, _) = try await URLSession.shared.data(from: URL(string: base + "/Advertisers/\\(sid)/Campaigns")!)
    let url = URL(string: base)!.appendingPathComponent("Advertisers/\\(sid)/Invoices")
    let task = URLSession.shared.dataTask(with: url) { data, _, _ in }
}
`,
    ['GET /Advertisers/{}/Campaigns', 'GET /Advertisers/{}/Invoices', 'POST /Advertisers/{}/Deals'],
  ],
  [
    'Kotlin',
    `// Kotlin
class ImpactApi(private val client: HttpClient) {
    private val baseUrl = "https://api.impact.com/Mediapartners/$sid"
    suspend fun actions() = client.get("$baseUrl/Actions") { parameter("x", 1) }
    suspend fun link(programId: String) = client.post("$baseUrl/Programs/\${programId}/TrackingLinks") { setBody(x) }
    fun url(path: String): String = "$baseUrl/$path"
    fun ok() { val request = Request.Builder().url(url("Stores")).build() }
    val req = Request.Builder()
        .url("\${baseUrl}/MediaProperties/$id")
        .delete()
        .build()
}
`,
    [
      'DELETE /Mediapartners/{}/MediaProperties/{}',
      'GET /Mediapartners/{}/Actions',
      'GET /Mediapartners/{}/Stores',
      'POST /Mediapartners/{}/Programs/{}/TrackingLinks',
    ],
  ],
  [
    'Elixir',
    `defmodule Impact do
  @base_url "https://api.impact.com/Mediapartners"
  def actions(sid) do
    HTTPoison.get!("#{@base_url}/#{sid}/Actions.json", headers())
  end
  def link(sid, pid, body) do
    url = @base_url <> "/" <> sid <> "/Programs/" <> pid <> "/TrackingLinks"
    Req.post!(url, json: body)
  end
  def del(sid, id), do: "#{@base_url}/#{sid}/MediaProperties/#{id}" |> Tesla.delete()
end
`,
    [
      'DELETE /Mediapartners/{}/MediaProperties/{}',
      'GET /Mediapartners/{}/Actions',
      'POST /Mediapartners/{}/Programs/{}/TrackingLinks',
    ],
  ],
  [
    'R',
    `# R
library(httr)
base <- "https://api.impact.com/Advertisers"
res <- GET(paste0(base, "/", sid, "/Actions"), authenticate(sid, tok))
res2 <- POST(paste(base, sid, "Conversions", sep = "/"), body = b)
df <- jsonlite::fromJSON(glue("https://api.impact.com/Advertisers/{sid}/Invoices"))
`,
    ['GET /Advertisers/{}/Actions', 'GET /Advertisers/{}/Invoices', 'POST /Advertisers/{}/Conversions'],
  ],
  [
    'Scala',
    `// Scala
val base = "https://api.impact.com"
val req = basicRequest.get(uri"$base/Advertisers/$sid/Actions")
val r2 = basicRequest.body(b).put(uri"https://api.impact.com/Advertisers/\${cfg.sid}/Actions")
`,
    ['GET /Advertisers/{}/Actions', 'PUT /Advertisers/{}/Actions'],
  ],
  [
    'Perl',
    `#perl impact
use LWP::UserAgent;
my $base = 'https://api.impact.com/Mediapartners/' . $sid;
my $res = $ua->get("$base/Actions.json?Page=$p");
my $req = HTTP::Request->new(POST => $base . '/MediaProperties');
my $req2 = HTTP::Request->new('GET', "$base/Contracts/$id");
`,
    [
      'GET /Mediapartners/{}/Actions',
      'GET /Mediapartners/{}/Contracts/{}',
      'POST /Mediapartners/{}/MediaProperties',
    ],
  ],
  [
    'Terraform',
    `resource "http_request" "x" {
  url    = "https://api.impact.com/Advertisers/\${var.sid}/PromoCodes"
  method = "POST"
}
data "http" "campaigns" {
  url = "https://api.impact.com/Advertisers/\${var.sid}/Campaigns"
}
`,
    ['GET /Advertisers/{}/Campaigns', 'POST /Advertisers/{}/PromoCodes'],
  ],
  [
    'Power Query',
    `let Source = Json.Document(Web.Contents("https://api.impact.com", [RelativePath = "Advertisers/" & sid & "/Actions", Query=[PageSize="1000"]])),
    B = Json.Document(Web.Contents("https://api.impact.com/Advertisers/" & sid & "/Campaigns"))
`,
    ['GET /Advertisers/{}/Actions', 'GET /Advertisers/{}/Campaigns'],
  ],
  [
    'Lua',
    `-- lua
local base = "https://api.impact.com/Mediapartners/" .. sid
local res = http.request("GET", base .. "/Ads")
-- GET /Mediapartners/{sid}/Contracts is not used
local r = http.request{ url = base .. "/Jobs/" .. id, method = "GET" }
`,
    ['GET /Mediapartners/{}/Ads', 'GET /Mediapartners/{}/Contracts mention', 'GET /Mediapartners/{}/Jobs/{}'],
  ],
  [
    'joins, URL objects and options of JavaScript',
    `// joins in JS
const API = 'https://api.impact.com';
const url = [API, 'Advertisers', sid, 'Campaigns', campaignId, 'Notes'].join('/');
await fetch(url, { method: 'post', body });
const u2 = new URL(\`/Advertisers/\${sid}/Ads\`, API);
u2.searchParams.set('Page', 2);
const r = await fetch(u2);
const r3 = await got(\`Advertisers/\${sid}/Deals\`, { prefixUrl: API }).json();
const r4 = await ky.put(path.join('Advertisers', sid, 'Deals', id), { prefixUrl: API });
const opts = { method: 'DELETE', headers };
await fetch(API + '/Advertisers/' + sid + '/Deals/' + id, opts);
const options = { hostname: 'api.impact.com', path: \`/Advertisers/\${sid}/Tasks\`, method: 'GET' };
https.request(options, cb);
$.ajax({ type: 'PUT', url: API + \`/Advertisers/\${sid}/CompanyInformation\` });
var xhr = new XMLHttpRequest(); xhr.open('PATCH', API + '/Advertisers/' + sid + '/ExceptionLists/' + l + '/Items');
nock('https://api.impact.com').get(\`/Advertisers/\${sid}/LegalEntities\`).reply(200);
`,
    [
      'DELETE /Advertisers/{}/Deals/{}',
      'GET /Advertisers/{}/Ads',
      'GET /Advertisers/{}/Deals',
      'GET /Advertisers/{}/LegalEntities',
      'GET /Advertisers/{}/Tasks',
      'PATCH /Advertisers/{}/ExceptionLists/{}/Items',
      'POST /Advertisers/{}/Campaigns/{}/Notes',
      'PUT /Advertisers/{}/CompanyInformation',
      'PUT /Advertisers/{}/Deals/{}',
    ],
  ],
  [
    'HTTP files',
    `# HTTP file
@base = https://api.impact.com
### list
GET {{base}}/Advertisers/{{sid}}/Actions HTTP/1.1
Authorization: Basic x

### conv
POST https://api.impact.com/Advertisers/{{sid}}/Conversions
`,
    ['GET /Advertisers/{}/Actions', 'POST /Advertisers/{}/Conversions'],
  ],
  [
    'tables of endpoints',
    `// endpoint table
// impact.com
export const endpoints = [
  { method: 'GET', path: '/Mediapartners/:sid/Actions' },
  { path: '/Mediapartners/:sid/Actions/:id', method: 'GET' },
  ['POST', '/Mediapartners/:sid/Programs/:pid/TrackingLinks'],
  'PUT /Mediapartners/:sid/MediaProperties/:id',
];
const M = { GET: ['/Mediapartners/:sid/Ads', '/Mediapartners/:sid/Tasks'], POST: ['/Mediapartners/:sid/TaxDocument'] };
`,
    [
      'GET /Mediapartners/{}/Actions',
      'GET /Mediapartners/{}/Actions/{}',
      'GET /Mediapartners/{}/Ads',
      'GET /Mediapartners/{}/Tasks',
      'POST /Mediapartners/{}/Programs/{}/TrackingLinks',
      'POST /Mediapartners/{}/TaxDocument',
      'PUT /Mediapartners/{}/MediaProperties/{}',
    ],
  ],
  [
    'requests in YAML',
    `# yaml zapier
requests:
  - url: https://api.impact.com/Mediapartners/{{bundle.authData.sid}}/Actions
    method: GET
  - method: 'POST'
    headers: {}
    url: "https://api.impact.com/Mediapartners/{{sid}}/PartnerConversions"
`,
    ['GET /Mediapartners/{}/Actions', 'POST /Mediapartners/{}/PartnerConversions'],
  ],
  [
    'an export of Make',
    `{"name":"make","flow":[{"module":"http:ActionSendData","mapper":{"url":"https://api.impact.com/Advertisers/{{1.sid}}/PromoCodes","method":"post","headers":[]}},{"module":"http:ActionSendData","mapper":{"method":"get","url":"https://api.impact.com/Advertisers/{{1.sid}}/Ads/{{2.id}}"}}]}
`,
    ['GET /Advertisers/{}/Ads/{}', 'POST /Advertisers/{}/PromoCodes'],
  ],
  [
    'Feign, Spring and Retrofit',
    `@feign
@FeignClient(name = "impact", url = "https://api.impact.com")
public interface Impact {
  @RequestLine("GET /Advertisers/{sid}/Actions")
  Object a();
  @GetMapping("/Advertisers/{sid}/Campaigns")
  Object b();
  @RequestMapping(method = RequestMethod.PUT, value = "/Advertisers/{sid}/Jobs/{id}/Replay")
  Object c();
  @HTTP(method = "DELETE", path = "Advertisers/{sid}/Actions", hasBody = true)
  Object d();
}
`,
    [
      'DELETE /Advertisers/{}/Actions',
      'GET /Advertisers/{}/Actions',
      'GET /Advertisers/{}/Campaigns',
      'PUT /Advertisers/{}/Jobs/{}/Replay',
    ],
  ],
  [
    'builders of addresses',
    `class Impact : ApiClient() {
  val sb = StringBuilder("https://api.impact.com").append("/Advertisers/").append(sid).append("/Catalogs")
  webClient.get().uri("https://api.impact.com/Advertisers/{sid}/Reports", sid).retrieve()
  webClient.method(HttpMethod.PUT).uri("/Advertisers/{sid}/Catalogs/{id}", sid, id)
  target.path("Advertisers").path(sid).path("Tasks").request().get()
}
`,
    [
      '? /Advertisers/{}/Catalogs',
      'GET /Advertisers/{}/Reports',
      'GET /Advertisers/{}/Tasks',
      'PUT /Advertisers/{}/Catalogs/{}',
    ],
  ],
  [
    'RestSharp, Flurl and Refit of C#',
    `var client = new RestClient("https://api.impact.com");
var request = new RestRequest("Advertisers/{sid}/Deals/{id}", Method.Delete);
var r2 = new RestRequest($"Advertisers/{sid}/Deals") { Method = Method.Post };
var r3 = await "https://api.impact.com".AppendPathSegments("Advertisers", sid, "Ads").GetJsonAsync();
[Get("/Advertisers/{sid}/Notes")] Task<X> Notes(string sid);
`,
    [
      'DELETE /Advertisers/{}/Deals/{}',
      'GET /Advertisers/{}/Ads',
      'GET /Advertisers/{}/Notes',
      'POST /Advertisers/{}/Deals',
    ],
  ],
];

it.each(CASES)('reads %s', (_, text, calls) => {
  expect(callsIn(text)).toEqual(calls);
});

it('puts together what str of Clojure is given', () => {
  const text = `(def base (str "https://api.impact.com" "/Mediapartners/" sid))
(defn a [campaign-id] (http/get (str base "/Campaigns/" campaign-id "/Deals")))
(defn b [x] (http/put (str base "/MediaProperties/" (:Id x)) {}))`;
  expect(callsIn(text)).toEqual([
    'GET /Mediapartners/{}/Campaigns/{}/Deals',
    'PUT /Mediapartners/{}/MediaProperties/{}',
  ]);
});
