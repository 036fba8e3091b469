import { Component, type ComponentChildren } from 'preact';
import { i18n } from '../../utils/i18n/index.ts';
import { Notice } from '../parts/Notice.tsx';

interface Props {
  readonly children: ComponentChildren;
}

/** Keeps a fault in one part of the panel from taking the others with it. */
export class Guarded extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error('Token Presets:', error);
  }

  override render() {
    return this.state.failed ? (
      <Notice tone="danger">{i18n.t('panel.fault.part')}</Notice>
    ) : (
      this.props.children
    );
  }
}
