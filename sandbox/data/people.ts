/** Account users for Primary Contact: invented, two of them with nearly the same name. */
export const CONTACTS: readonly string[] = [
  'Amina Farouk',
  'Dana Ito',
  'Dana Itoh',
  'Jonas Lindqvist',
  'María José Prieto',
  'Sam O’Neill',
  'Wei Zhang (张伟)',
];
