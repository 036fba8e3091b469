/** Runs one work at a time; what asks for it meanwhile gets one more run. An error ends nothing. */
export function inTurn(work: () => Promise<void>): () => Promise<void> {
  let isRunning = false;
  let isAsked = false;
  return async () => {
    isAsked = true;
    if (isRunning) return;
    isRunning = true;
    while (isAsked) {
      isAsked = false;
      try {
        await work();
      } catch (error) {
        // An alarm tries again; the message must not end the background.
        console.error('Token Presets:', error);
      }
    }
    isRunning = false;
  };
}
