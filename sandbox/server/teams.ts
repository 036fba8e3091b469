import { accountTypeOf } from '../app/model/route.ts';
import { teamDocument } from '../teams/document.ts';
import { ASSETS, TEAMS_SCRIPT } from './assets.ts';
import type { Page } from './pages.ts';

/** A screen of another team; what names none is answered with the reason. */
export function teamPage(name: string, pathname: string): Page {
  try {
    const body = teamDocument(name, accountTypeOf(pathname), ASSETS + TEAMS_SCRIPT);
    return { status: 200, type: 'text/html; charset=utf-8', body };
  } catch (error) {
    const body = error instanceof Error ? error.message : String(error);
    return { status: 404, type: 'text/plain; charset=utf-8', body };
  }
}
