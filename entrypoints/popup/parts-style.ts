import partsCss from '../../components/parts/parts.css?inline';
import themeCss from '../../components/parts/theme.css?inline';
import riskCss from '../../components/risk/risk.css?inline';

// The panel can have its style only as text. Popup and options page use the same text, so that it is in the package
// once; nothing is drawn before scripts run. It goes before the styles that the page links, which build on it.
const style = document.createElement('style');
style.textContent = [themeCss, partsCss, riskCss].join('\n');
document.head.prepend(style);
