import { Fragment } from 'preact';

/** An endpoint that breaks after its slashes where the line ends; its text stays as it is. */
export function PathText({ path }: { readonly path: string }) {
  return path.split(/(?<=\/)/).map((part, at) => (
    <Fragment key={at}>
      {at === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}
