import type { TeamDocument } from '../page.ts';

/** Rails with Bootstrap 5 and a little script: the frame is in the document, the panes are filled. */
export const panesPage: TeamDocument = {
  title: 'Access tokens · Create',
  body: () => `<nav class="navbar"><span class="navbar-brand">Settings</span></nav>
<div class="container py-4">
<ul class="nav nav-pills"><li class="nav-item">1 Setup</li><li class="nav-item">2 Contact Information</li><li class="nav-item active" aria-current="step">3 API Scopes</li><li class="nav-item">4 Create</li></ul>
<div class="alert alert-warning alert-dismissible" role="alert">Grant only what your integration needs. <button type="button" class="btn-close" aria-label="Close">×</button></div>
<h1 class="h4">API Scopes</h1>
<div class="row">
<div class="col-4"><label class="form-label" for="categorySearch">Find a category</label> <input type="search" class="form-control" id="categorySearch">
<div class="form-check"><input class="form-check-input" type="checkbox" id="onlyEnabled"><label class="form-check-label" for="onlyEnabled">Show enabled only</label></div>
<div class="list-group" role="tablist" aria-label="Categories" aria-orientation="vertical"></div></div>
<div class="col-8"><div class="tab-content"></div></div>
</div>
<div class="d-flex"><button type="button" class="btn btn-outline-secondary back">Back</button><button type="button" class="btn btn-primary next">Next</button></div>
</div>`,
  css: `
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; } .navbar { background: #212529; color: #fff; padding: 8px 16px; }
.container { max-width: 1100px; margin: 0 auto; } .row { display: flex; gap: 24px; } .col-4 { flex: 0 0 33%; } .col-8 { flex: 1; }
.nav { display: flex; gap: 16px; list-style: none; padding: 0; } .alert { background: #fff3cd; padding: 12px; }
.list-group { border: 1px solid #dee2e6; margin-top: 8px; } .list-group-item { display: flex; justify-content: space-between; padding: 6px 12px; color: inherit; text-decoration: none; border-bottom: 1px solid #dee2e6; }
.list-group-item.active { background: #0d6efd; color: #fff; } .badge { border-radius: 10px; background: #6c757d; color: #fff; padding: 0 8px; font-size: 12px; }
.card-header { display: flex; justify-content: space-between; align-items: center; padding: 8px 16px; background: #f8f9fa; }
.form-check { display: block; padding-left: 24px; } .form-check-input { float: left; margin-left: -24px; width: 16px; height: 16px; }
.form-switch { padding-left: 40px; } .form-switch .form-check-input { margin-left: -40px; width: 32px; border-radius: 32px; appearance: none; background: #ccc; } .form-switch .form-check-input:checked { background: #0d6efd; }
.d-block { display: block; } .text-body-secondary { color: #6c757d; } .font-monospace { font-family: monospace; } ul { padding: 0; } .tab-pane li { list-style: none; padding: 6px 16px; }
`,
};
