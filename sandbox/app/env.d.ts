declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent<Record<string, unknown>>;
  export default component;
}

declare module '*.css';

declare module '*.css?inline' {
  const text: string;
  export default text;
}
