declare module 'postcss-simple-vars' {
  import type { PluginCreator } from 'postcss';

  const simpleVars: PluginCreator<{ variables: Record<string, string> }>;
  export default simpleVars;
}
