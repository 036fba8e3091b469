import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DirectiveNode, NodeTransform } from '@vue/compiler-dom';

const ELEMENT = 1;
const ATTRIBUTE = 6;
const DIRECTIVE = 7;

function acts(prop: DirectiveNode): boolean {
  if (prop.name === 'model') return true;
  return prop.name === 'on' && prop.rawName?.startsWith('@click') === true;
}

/**
 * Marks elements with `@click` or `v-model`, as impact.com's builds do (facts, section 2.1):
 * `data-pa-testid="<vuefilename>-<tag>-<8 hex of sha256(directive source)>"`.
 */
export const paTestIds: NodeTransform = (node, context) => {
  if (node.type !== ELEMENT) return;
  const directive = node.props.find((prop): prop is DirectiveNode => prop.type === DIRECTIVE && acts(prop));
  if (directive === undefined) return;
  const file = basename(context.filename, '.vue').toLowerCase();
  const hash = createHash('sha256').update(directive.loc.source).digest('hex').slice(0, 8);
  const content = `${file}-${node.tag.toLowerCase()}-${hash}`;
  const { loc } = node;
  node.props.push({
    type: ATTRIBUTE,
    name: 'data-pa-testid',
    nameLoc: loc,
    loc,
    value: { type: 2, content, loc },
  });
};
