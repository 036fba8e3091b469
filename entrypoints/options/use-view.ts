import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageView } from '../../components/templates/PageNav.tsx';

/** The view that the address names, so that the browser's Back leads to the one before. */
export function useView(): PageView {
  const [view, setView] = useState(viewNow);
  const isFirst = useRef(true);

  useEffect(() => {
    const change = () => setView(viewNow());
    window.addEventListener('hashchange', change);
    return () => window.removeEventListener('hashchange', change);
  }, []);

  // The link that was pressed stands in a part that is drawn anew; the way on is from the view's heading.
  useLayoutEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else document.querySelector<HTMLElement>(`[data-view="${view}"]`)?.focus();
  }, [view]);

  return view;
}

function viewNow(): PageView {
  return location.hash === '#records' ? 'records' : 'templates';
}
