/** Below which path of the host the app's bundle lies. */
export const ASSETS = '/platform-ui/api-access-tokens-ui/';
