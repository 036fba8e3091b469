import { describe, expect, it } from 'vitest';
import { callsIn } from './testing/read.ts';

describe('tables of resource names', () => {
  it('reads an enum whose members are put behind the base (Python)', () => {
    const text = `
class Resource(enum.Enum):
    JOBS = "Jobs"
    STORES = "Stores"

class Labels:
    TITLE = "Ads"

class Api:
    def root(self):
        return f"https://api.impact.com/Mediapartners/{self.sid}"

    def page(self, resource: Resource):
        url = f"{self.root}/{resource.value}"
        return self.session.get(url, timeout=9)
`;
    expect(callsIn(text)).toEqual(['GET /Mediapartners/{}/Jobs', 'GET /Mediapartners/{}/Stores']);
  });

  it('reads an enum whose members are made with the name (Kotlin)', () => {
    const text = `
enum class Kind(val path: String) {
  JOBS("Jobs"),
  NOTES("Notes"),
}
class Api(private val sid: String) {
  private val root = "https://api.impact.com/Mediapartners/$sid"
  suspend fun page(kind: Kind): Page = http.get("$root/\${kind.path}").body()
}
`;
    expect(callsIn(text)).toEqual(['GET /Mediapartners/{}/Jobs', 'GET /Mediapartners/{}/Notes']);
  });

  it('reads an object that the call names (JavaScript)', () => {
    const text = `
const KINDS = { deals: 'Deals', notes: 'Notes' };
const TITLES = { ads: 'Ads' };
async function load(kind) {
  return fetch(\`https://api.impact.com/Advertisers/\${sid}/\${KINDS[kind]}\`, { headers });
}
`;
    expect(callsIn(text)).toEqual(['GET /Advertisers/{}/Deals', 'GET /Advertisers/{}/Notes']);
  });

  it('reads a hash that the call names (Ruby)', () => {
    const text = `
class Brand
  RESOURCES = {
    jobs: 'Jobs',
    users: 'Users'
  }.freeze
  def list(what)
    @conn.get("/Advertisers/#{@sid}/#{RESOURCES.fetch(what)}", PageSize: 5).body
  end
end
# about impact
`;
    expect(callsIn(text)).toEqual(['GET /Advertisers/{}/Jobs', 'GET /Advertisers/{}/Users']);
  });
});
