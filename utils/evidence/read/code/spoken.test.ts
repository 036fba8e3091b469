import { describe, expect, it } from 'vitest';
import { rawCalls } from './testing/read.ts';

const URL = 'https://api.impact.com/Advertisers/{AccountSID}/Actions';
const doubts = (text: string) => rawCalls(text).map((call) => [call.method, call.doubts]);

describe('an endpoint in what is said to a person is no call', () => {
  it.each([
    `throw new Error("PUT ${URL}");`,
    `throw new errors.NotAllowedException('PUT ${URL}')`,
    `raise ValueError("PUT ${URL}")`,
    `raise "PUT ${URL}"`,
    `panic("PUT ${URL}")`,
    `panic!("PUT ${URL}");`,
    `return fmt.Errorf("PUT ${URL}")`,
    `console.log("PUT ${URL}")`,
    `console.warn("PUT", "${URL}")`,
    `this.logger.info("PUT ${URL}")`,
    `Log.d(TAG, "PUT ${URL}")`,
    `print("PUT ${URL}")`,
    `echo "PUT ${URL}"`,
    `(comment\n  ;; by hand\n  (let [x 1] (http/put "${URL}" {})))`,
    `#_(http/put "${URL}")`,
  ])('%s', (text) => {
    expect(doubts(text)).toEqual([['PUT', ['mention']]]);
  });

  it.each([
    `console.log(await client.put("${URL}"))`,
    `octokit.request("PUT ${URL}", {})`,
    `const ROUTES = ["PUT ${URL}"];`,
    `print(requests.put("${URL}"))`,
    `catalog.put("${URL}")`,
    `save (comment, client.put("${URL}"))`,
    `(defn f [] (http/put "${URL}"))`,
  ])('but this is one: %s', (text) => {
    expect(doubts(text)).toEqual([['PUT', []]]);
  });
});
