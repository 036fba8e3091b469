const KINDS = ['Reporting', 'Catalogs', 'Conversions'];

function card(at: number): string {
  const state = at % 9 === 0 ? 'Disabled' : 'Enabled';
  const day = String(1 + (at % 28)).padStart(2, '0');
  return `<article class="card"><h3>Client ${at} ${KINDS[at % KINDS.length]}</h3><span class="state">${state}</span>
<span>API Version 16</span><p>Created on 2026-05-${day}</p>
<button type="button" aria-haspopup="menu" aria-label="More"><i class="dots"></i></button></article>`;
}

/** A list of so many tokens, all of them in the document. */
export function cardsPage(count: number): string {
  const cards = Array.from({ length: count }, (_, at) => card(at)).join('\n');
  return `<!doctype html><html lang="en_US"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>API</title>
<style>.cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px }</style></head>
<body><header>sandbox</header><main><h1>API Access Tokens</h1><button type="button">Create Access Token</button>
<div class="cards">${cards}</div></main></body></html>`;
}
