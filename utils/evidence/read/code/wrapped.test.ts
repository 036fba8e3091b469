import { describe, expect, it } from 'vitest';
import { callsIn } from './testing/read.ts';

describe('calls through functions of the text', () => {
  it('finds the method of a wrapper with short names (minified)', () => {
    const text =
      'q.prototype={r:function(e,t){return fetch(this.u+e+(t?"?"+new URLSearchParams(t):""),{headers:this.h})},w:function(e,t){return fetch(this.u+e,' +
      '{method:"PUT",headers:this.h,body:JSON.stringify(t)})},s:function(e,t){return this.w("/Deals/"+e,{State:t})},' +
      'l:function(){return this.r("/Jobs")}};function q(e){this.u="https://api.impact.com/Mediapartners/"+e}';
    expect(callsIn(text)).toEqual(['GET /Mediapartners/{}/Jobs', 'PUT /Mediapartners/{}/Deals/{}']);
  });

  it('takes the method that is set on what a helper made (Swift)', () => {
    const text = `
let base = URL(string: "https://api.impact.com")!
func save(note: String) async throws -> Data {
  var call = makeRequest("/Mediapartners/\\(sid)/Notes/\\(note)")
  call.httpMethod = "PUT"
  return try await send(call)
}
private func makeRequest(_ path: String) -> URLRequest {
  return URLRequest(url: base.appendingPathComponent(path))
}
`;
    expect(callsIn(text)).toEqual(['PUT /Mediapartners/{}/Notes/{}']);
  });

  it('believes what a wrapper does more than its name (Ruby)', () => {
    const text = `
base_uri 'https://api.impact.com'
def write(path, body)
  self.class.put("/Mediapartners/#{@sid}#{path}", body: body)
end
def rename(id, name)
  write("/MediaProperties/#{id}", Name: name)
end
`;
    expect(callsIn(text)).toEqual(['PUT /Mediapartners/{}/MediaProperties/{}']);
  });

  it('follows a loop into an address with a query (PHP)', () => {
    const text = `<?php
$base = 'https://api.impact.com/Advertisers/';
$all = array('Jobs', 'Deals');
foreach ($all as $one) {
    $ch = curl_init($base . $sid . '/' . $one . '?Page=1');
    curl_exec($ch);
}
`;
    expect(callsIn(text)).toEqual(['GET /Advertisers/{}/Deals', 'GET /Advertisers/{}/Jobs']);
  });

  it('does not call a base that is given to a client', () => {
    const text = `
interface Api {
  @GET("Ads") suspend fun ads(): Page
}
fun make(sid: String): Api =
  Retrofit.Builder().baseUrl("https://api.impact.com/Mediapartners/$sid/").client(http).build().create(Api::class.java)
`;
    expect(callsIn(text)).toEqual(['GET /Mediapartners/{}/Ads']);
  });

  it('sees types between a name and its bracket (Dart)', () => {
    const text = `
final dio = Dio(BaseOptions(baseUrl: 'https://api.impact.com/Mediapartners/$sid'));
Future<List> ads() async => (await dio.get<Map<String, List<int>>>('/Ads', queryParameters: {})).data;
`;
    expect(callsIn(text)).toEqual(['GET /Mediapartners/{}/Ads']);
  });

  it('takes the method that executes a request (RestSharp)', () => {
    const text = `
var client = new RestClient($"https://api.impact.com/Advertisers/{sid}");
public Task<Job?> Job(string id) {
  var request = new RestRequest("Jobs/{id}").AddUrlSegment("id", id);
  return client.GetAsync<Job>(request);
}
public Task<Deal?> Save(string id) {
  var request = new RestRequest("Deals/{id}").AddUrlSegment("id", id);
  return client.PutAsync<Deal>(request);
}
public Task All() => client.ExecuteGetAsync(new RestRequest("Notes"));
public Task Add() => client.ExecutePostAsync(new RestRequest("Contacts"));
`;
    expect(callsIn(text)).toEqual([
      'GET /Advertisers/{}/Jobs/{}',
      'GET /Advertisers/{}/Notes',
      'POST /Advertisers/{}/Contacts',
      'PUT /Advertisers/{}/Deals/{}',
    ]);
  });

  it('adds segments to a base and takes a doc comment for what it is (Scala)', () => {
    const text = `
/** Reads only (\`PUT /Agencies/:sid/Jobs/:id/Replay\`). */
class Jobs(sid: String) {
  private val root = uri"https://api.impact.com/Agencies/$sid"
  def job(id: String) =
    request.get(root.addPath("Jobs", id)).send(backend)
  def all() =
    request.get(root.addPath("Jobs")).send(backend)
}
`;
    expect(callsIn(text)).toEqual([
      'GET /Agencies/{}/Jobs',
      'GET /Agencies/{}/Jobs/{}',
      'PUT /Agencies/{}/Jobs/{}/Replay mention',
    ]);
  });
});
