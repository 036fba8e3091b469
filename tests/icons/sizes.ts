/**
 * The sizes that browsers and stores ask for, and the drawing that each is made from. Small ones have drawings on
 * their own grid of pixels: a line that falls between two of them is grey.
 */
export const ICONS: readonly (readonly [size: number, drawing: string])[] = [
  [16, 'icon-16.svg'],
  [19, 'icon-19.svg'],
  [24, 'icon-24.svg'],
  [32, 'icon.svg'],
  [38, 'icon-19.svg'],
  [48, 'icon-24.svg'],
  [64, 'icon.svg'],
  [96, 'icon.svg'],
  [128, 'icon.svg'],
];
