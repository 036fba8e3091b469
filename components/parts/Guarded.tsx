import { Component, type ComponentChildren } from 'preact';
import { i18n } from '../../utils/i18n/index.ts';
import { noteFault, type Part } from '../../utils/support/faults.ts';
import { Button } from './Button.tsx';
import { CopyReport } from './CopyReport.tsx';
import { Notice } from './Notice.tsx';

interface Props {
  /** What the report calls it. */
  readonly part: Part;
  readonly children: ComponentChildren;
}

/** Keeps a fault in one part of a surface from taking the others with it. */
export class Guarded extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    noteFault(this.props.part, error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice
        tone="danger"
        actions={<Button onPress={() => this.setState({ failed: false })}>{i18n.t('support.again')}</Button>}
      >
        <p>{i18n.t('support.part')}</p>
        <CopyReport />
      </Notice>
    );
  }
}
