import type { Locale } from './texts.ts';

/** Pieces that stand for themselves in every language: rules as people type them, addresses, placeholders. */
const VERBATIM = /Catalogs: read|\* read|GET \/Actions|https?:\/\/\S+|\{\w+\}|\$\d/g;

interface Manner {
  /** The pairs of quotation marks that the language uses. */
  readonly quotes: readonly (readonly [string, string])[];
  readonly faults: readonly (readonly [RegExp, string])[];
}

const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々」』”）]';
const EAST_ASIAN: Manner['faults'] = [
  [
    new RegExp(`${CJK}[,;:!?.]|[,;:!?]${CJK}`, 'u'),
    'half-width punctuation beside Chinese or Japanese characters',
  ],
  [new RegExp(`${CJK} *\\(|\\) *${CJK}`, 'u'), 'half-width brackets beside Chinese or Japanese characters'],
];

const MANNERS: Readonly<Record<Locale, Manner>> = {
  en: { quotes: [['“', '”']], faults: [] },
  de: {
    quotes: [
      ['„', '“'],
      ['‚', '‘'],
    ],
    faults: [[/ [;:!?]/, 'a blank before punctuation']],
  },
  fr: {
    quotes: [
      ['«', '»'],
      ['“', '”'],
    ],
    faults: [
      [
        /[^\s\u202f\u00a0:;!?][;:!?](?=$|[\s»”)])|[ ][;:!?»]|« |«[^\u202f\u00a0]|[^\u202f\u00a0]»/,
        'no narrow no-break space (U+202F) before ; : ! ? » or after «',
      ],
      [/\u00a0/, 'a wide no-break space, where the narrow one (U+202F) is meant'],
    ],
  },
  es: {
    quotes: [
      ['«', '»'],
      ['“', '”'],
    ],
    faults: [
      [/ [;:!?]/, 'a blank before punctuation'],
      [/^[^¿]*\?/, 'a question that ¿ does not open'],
      [/^[^¡]*!/, 'an exclamation that ¡ does not open'],
    ],
  },
  it: {
    quotes: [
      ['“', '”'],
      ['«', '»'],
    ],
    faults: [[/ [;:!?]/, 'a blank before punctuation']],
  },
  pt_BR: { quotes: [['“', '”']], faults: [[/ [;:!?]/, 'a blank before punctuation']] },
  zh_CN: {
    quotes: [
      ['“', '”'],
      ['「', '」'],
      ['《', '》'],
    ],
    faults: EAST_ASIAN,
  },
  ja: {
    quotes: [
      ['「', '」'],
      ['『', '』'],
    ],
    faults: EAST_ASIAN,
  },
};

const QUOTES = /[“”„«»「」『』《》]/g;

/** What a reader of the language would take for a slip of the pen. */
export function typographyFaults(text: string, locale: Locale): readonly string[] {
  const { quotes, faults } = MANNERS[locale];
  const plain = text.replaceAll(VERBATIM, 'x');
  const marks = [...plain.matchAll(QUOTES)].map(([mark]) => mark);
  const paired = marks.every((mark, at) =>
    at % 2 === 0
      ? quotes.some(([open, close]) => mark === open && marks[at + 1] === close)
      : quotes.some(([open, close]) => mark === close && marks[at - 1] === open),
  );
  return [
    ...(paired ? [] : [`quotation marks other than ${quotes.map((pair) => pair.join('…')).join(' or ')}`]),
    ...faults.filter(([sign]) => sign.test(plain)).map(([, fault]) => fault),
  ];
}
