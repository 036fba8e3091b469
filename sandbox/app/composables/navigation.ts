import { type InjectionKey, inject, type ShallowRef, shallowRef } from 'vue';
import { hashOf, pathOf, type Route, routeOf, STEPS } from '../model/route.ts';
import type { Session } from './session.ts';

/** Where the person is, and ways to go elsewhere without a page load. */
export interface Navigation {
  readonly route: Readonly<ShallowRef<Route>>;
  go(route: Route): void;
}

const isStep = ({ view }: Route) => STEPS.some((step) => step === view);

/** The first route: what the hash says; without a hash, what the switch `view` says. */
function firstRoute(session: Session): Route {
  const route = routeOf(location.pathname, location.hash);
  const { view, tab } = session.switches;
  if (route.view !== 'list' || view === 'list') return route;
  if (view !== 'edit') return { view };
  const [token] = session.tokens;
  if (token === undefined) throw new Error('view=edit needs a token: leave out tokens=none');
  return { view, tokenId: token.id, tab };
}

/** Keeps the route and the address together, by `history.pushState` and hash queries. */
export function createNavigation(session: Session): Navigation {
  const route = shallowRef<Route>(firstRoute(session));
  const enter = (next: Route): Route => {
    const before = route.value;
    if (isStep(next) && !isStep(before)) session.beginNew();
    if (next.view === 'edit' && (before.view !== 'edit' || before.tokenId !== next.tokenId)) {
      const token = session.tokens.find(({ id }) => id === next.tokenId);
      if (token === undefined) return { view: 'list' };
      session.beginEdit(token);
    }
    return next;
  };
  const address = (next: Route) => {
    const path = next.view === 'home' ? pathOf(session.accountType, 'home') : tokensPath();
    return `${path}${location.search}${hashOf(next)}`;
  };
  // An old address that shows this page stays in the address bar.
  const tokensPath = () =>
    routeOf(location.pathname, '').view === 'home'
      ? pathOf(session.accountType, 'tokens')
      : location.pathname;

  if (route.value.view === 'edit') {
    const { tokenId } = route.value;
    const token = session.tokens.find(({ id }) => id === tokenId);
    if (token === undefined) route.value = { view: 'list' };
    else session.beginEdit(token);
  }
  history.replaceState(null, '', address(route.value));
  window.addEventListener('popstate', () => {
    route.value = enter(routeOf(location.pathname, location.hash));
  });
  return {
    route,
    go: (next) => {
      route.value = enter(next);
      history.pushState(null, '', address(route.value));
    },
  };
}

export const NAVIGATION: InjectionKey<Navigation> = Symbol('navigation');

/** The navigation, in any component below the app. Throws outside of it. */
export function useNavigation(): Navigation {
  const navigation = inject(NAVIGATION);
  if (navigation === undefined) throw new Error('No navigation was provided');
  return navigation;
}
