/** Names of functions, by what they do with the text they are given. All in lower case without `_`. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Put their further arguments into the holes of the first. */
export const FORMATS = set('sprintf format vsprintf formatted strformat interpolate printf glue stringf fmt');

/** Put a slash between their arguments. */
export const JOINS = set(
  'urljoin join joinpath joinurl urlcombine combine combineurl resolve resolveurl uribuilder urlpathjoin',
);

/** Put their arguments together as they are. */
export const CONCATS = set('paste0 concat concatenate strc strcat string:concat joinstrings');

/** Give back what they are given, for this purpose. */
export const WRAPPERS = set(
  'url uri parse create string str nsurl encodeuri tostring touri tourl parseuri parseurl tohttpurl httpurl uricreate ' +
    'from new some ok box expand buildurl fromuristring fromhttpurl uritemplate rawurl trim rstrip freeze ensure ' +
    'requesturl urlwithstring uriparse urlparse sanitizeurl escurl escurlraw text expandurl',
);

/** Give back their last argument where the environment says nothing else. */
export const FALLBACKS = set(
  'getenv get env fetch getordefault envor getenvor config getenvironmentvariable getproperty envvar optional or ' +
    'getstring lookupenv unwrapor unwraporelse defaultvalue coalesce default cfg setting option getoption',
);

/** Methods which add to the text they are called on. */
export const APPENDS = set('append concat plus');

/** Methods which add a segment to the URL they are called on. */
export const SEGMENTS = set(
  'addpath appendpath addpathsegment addpathsegments appendingpathcomponent appendpathcomponent appendingpath appendpathsegment ' +
    'appendpathsegments path pathsegment segment resolve relativepath setpath withpath appending',
);

/** Methods after which a text is still what it was. */
export const KEEPERS = set(
  'replace replaceall trim trimend trimstart rstrip strip lstrip chomp tostring tos asstr asref toowned clone unwrap ' +
    'expect removesuffix trimmedend trimright trimsuffix build encode decode touri tourl tourlstring to_string into ' +
    'format builduri buildandexpand tocharsequence absolutestring href string freeze dup deletesuffix',
);

/** Of an identifier: `getJson` and `get_json` alike. */
export function plainName(name: string): string {
  return name.replace(/[_$@!?]+/g, '').toLowerCase();
}
