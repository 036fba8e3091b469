import { readCode } from './read/code/code.ts';
import { readCurl } from './read/curl.ts';
import { readHar } from './read/har.ts';
import { readList } from './read/list.ts';
import { readLog } from './read/log.ts';
import { readOpenApi } from './read/openapi.ts';
import { readPostman } from './read/postman.ts';
import { type Readers, readSources } from './read-sources.ts';
import type { EvidenceInput, Reading } from './types.ts';

const READERS: Readers = {
  curl: readCurl,
  har: readHar,
  openapi: readOpenApi,
  postman: readPostman,
  log: readLog,
  list: readList,
  code: readCode,
};

/** Everything the inputs show, of whatever kinds they are. Credentials are out before any reader sees a text. */
export function readEvidence(
  inputs: readonly EvidenceInput[],
  onProgress: (fraction: number) => void,
): Reading {
  return readSources(inputs, READERS, onProgress);
}
