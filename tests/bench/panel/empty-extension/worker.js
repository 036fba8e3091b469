// Answers, and does nothing else: what is left is the browser's own start of a worker and the way of a message.
chrome.runtime.onMessage.addListener((_message, _sender, answer) => answer(null));
