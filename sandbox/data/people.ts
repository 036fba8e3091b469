/** Account users for Primary Contact: invented, two of them with nearly the same name. */
const CONTACTS: readonly string[] = [
  'Amina Farouk',
  'Dana Ito',
  'Dana Itoh',
  'Jonas Lindqvist',
  'María José Prieto',
  'Sam O’Neill',
  'Wei Zhang (张伟)',
];

const FIRST_NAMES = 'Ada Ben Chiara Dan Elif Femi Greta Hugo Ines Jack Kofi Lena Mateo Nora Omar Priya'.split(
  ' ',
);
const LAST_NAMES =
  'Abbott Brandt Castillo Dubois Eriksen Fischer Garcia Hansen Ivanova Jensen Keller Lopez'.split(' ');
const MANY = 200;

/** The same people among others, 200 in all, by name: more than a drop-down shows at a time. */
function manyContacts(): readonly string[] {
  const others = FIRST_NAMES.flatMap((first) => LAST_NAMES.map((last) => `${first} ${last}`));
  return [...CONTACTS, ...others.slice(0, MANY - CONTACTS.length)].sort();
}

/** Whom Primary Contact offers: many with a drop-down that shows only some of its options. */
export function contactsOf(select: string): readonly string[] {
  return select === 'search' || select === 'virtual' ? manyContacts() : CONTACTS;
}
