/** Evidence could not be read because the reading itself broke: it ran out of memory, or no longer answers. */
export class ReadingFailed extends Error {
  override readonly name = 'ReadingFailed';
}
