/** Packages of WordPress that ship no types, or that would weigh more than they help: what the blocks use of them. */

declare module '@wordpress/block-editor' {
	import type { ComponentType, HTMLAttributes, ReactNode } from 'react';
	import type { StoreDescriptor } from '@wordpress/data';
	export const store: StoreDescriptor;
	export function useBlockProps(
		props?: HTMLAttributes< HTMLElement >
	): HTMLAttributes< HTMLElement >;
	export const InspectorControls: ComponentType< {
		group?: string;
		children?: ReactNode;
	} >;
	export const BlockControls: ComponentType< {
		group?: string;
		children?: ReactNode;
	} >;
	export const InnerBlocks: { Content: ComponentType };
	export function useInnerBlocksProps(
		props: HTMLAttributes< HTMLElement >,
		options: { allowedBlocks: string[] }
	): HTMLAttributes< HTMLElement >;
	export const RichText: ComponentType< {
		tagName: string;
		className?: string;
		'aria-label': string;
		value: string;
		placeholder: string;
		allowedFormats: string[];
		withoutInteractiveFormatting: boolean;
		disableLineBreaks: boolean;
		onChange: ( html: string ) => void;
	} >;
}

declare module '@wordpress/server-side-render' {
	import type { ComponentType } from 'react';
	const ServerSideRender: ComponentType< {
		block: string;
		attributes: Record< string, unknown >;
		httpMethod?: 'GET' | 'POST';
		urlQueryArgs?: Record< string, string >;
		ErrorResponsePlaceholder?: ComponentType;
		EmptyResponsePlaceholder?: ComponentType;
	} >;
	// eslint-disable-next-line import/no-default-export -- The package has no other.
	export default ServerSideRender;
}
