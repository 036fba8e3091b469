import type { TeamDocument } from '../page.ts';

/** React with Ant Design: everything is drawn by the script. */
export const antPage: TeamDocument = {
  title: 'API Access',
  body: () => '<div id="root"></div>',
  css: `
body { margin: 0; font: 14px/1.57 -apple-system, 'Segoe UI', sans-serif; color: #000000e0; }
#root { max-width: 1000px; margin: 0 auto; padding: 24px; }
.ant-steps, .ant-flex { display: flex; gap: 24px; align-items: center; }
.ant-alert { display: flex; justify-content: space-between; padding: 8px 12px; background: #e6f4ff; border: 1px solid #91caff; border-radius: 8px; margin: 12px 0; }
.ant-card { border: 1px solid #f0f0f0; border-radius: 8px; padding: 12px 24px; margin: 12px 0; }
.ant-tree-treenode { display: flex; align-items: flex-start; padding-bottom: 4px; }
.ant-tree-indent-unit { display: inline-block; width: 24px; }
.ant-tree-switcher { width: 24px; line-height: 24px; text-align: center; cursor: pointer; }
.ant-tree-switcher_open svg { transform: rotate(0); } .ant-tree-switcher_close svg { transform: rotate(-90deg); }
.ant-tree-checkbox { margin: 4px 8px 0 0; cursor: pointer; line-height: 1; }
.ant-tree-checkbox-inner { display: block; width: 14px; height: 14px; border: 1px solid #d9d9d9; border-radius: 4px; }
.ant-tree-checkbox-checked .ant-tree-checkbox-inner { background: #1677ff; border-color: #1677ff; }
.ant-tree-checkbox-indeterminate .ant-tree-checkbox-inner { background: linear-gradient(#1677ff 0 0) center / 8px 8px no-repeat; }
.ant-tree-checkbox-disabled { cursor: not-allowed; } .ant-tree-checkbox-disabled .ant-tree-checkbox-inner { background: #0000000a; }
.ant-tree-node-content-wrapper { padding: 0 4px; line-height: 24px; cursor: pointer; }
.ant-space { display: inline-flex; gap: 8px; } .ant-tag { border: 1px solid #91caff; border-radius: 4px; padding: 0 7px; font-size: 12px; }
.ant-typography-secondary { color: #00000073; }
.ant-tree-treenode-motion { overflow: hidden; transition: opacity .2s; }
.ant-switch { width: 44px; height: 22px; border: 0; border-radius: 100px; background: #00000040; }
`,
};
