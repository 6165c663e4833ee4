import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';

interface Props extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'inline' | 'small' | 'medium' | 'large';
  readonly wide?: boolean;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
}

export function Button({ kind = 'secondary', size = 'medium', wide = false, icon, children, ...rest }: Props) {
  return (
    <AriaButton {...rest} className="button" data-kind={kind} data-size={size} {...(wide ? { 'data-wide': '' } : {})}>
      {icon}
      {children}
    </AriaButton>
  );
}

interface LinkProps {
  readonly href: string;
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  readonly size?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
}

/** Looks like a button, is a link: it goes somewhere. */
export function ButtonLink({ href, kind = 'secondary', size = 'medium', children }: LinkProps) {
  return (
    <a className="button" data-kind={kind} data-size={size} href={href}>
      {children}
    </a>
  );
}
