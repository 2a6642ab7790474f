<?php
/**
 * The form that a stored lead would fill in.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use WP_Post;

/**
 * Makes a form of a lead's own fields, so that its sender can correct them under the rules that they
 * were sent under. The page that held the form says what each field may hold; where it is gone or has
 * changed, what is stored does.
 */
final class LeadForm {

	private const FORM = 'doorstep/contact-form';

	/**
	 * Makes the form, with the labels that the sender read.
	 *
	 * @param Lead $lead The lead.
	 */
	public static function of( Lead $lead ): FormDefinition {
		$published = self::published( $lead );
		$blocks    = array();
		foreach ( $lead->fields as $name => $value ) {
			$blocks[] = array(
				'blockName' => FormParts::FIELD,
				'attrs'     => array( 'label' => $lead->labels[ $name ] ?? '' ) + self::with_options( $published[ $name ] ?? self::guess( $lead, $name, $value ), $value ),
			);
		}

		return FormDefinition::of_block(
			array(
				'formId' => $lead->form_id,
				'kind'   => $lead->kind,
			),
			$lead->post_id,
			$lead->language,
			$lead->page,
			$blocks
		);
	}

	/**
	 * Attributes of the fields of the form as it is published now.
	 *
	 * @param Lead $lead The lead.
	 * @return array<string, array<string, mixed>> By field name.
	 */
	private static function published( Lead $lead ): array {
		$post = 0 !== $lead->post_id ? get_post( $lead->post_id ) : null;
		$form = ! $post instanceof WP_Post ? null : self::find( parse_blocks( $post->post_content ), $lead->form_id );
		if ( null === $form ) {
			return array();
		}
		$attributes = is_array( $form['attrs'] ?? null ) ? $form['attrs'] : array();
		$definition = FormDefinition::of_block( $attributes, $lead->post_id, $lead->language, $lead->page, is_array( $form['innerBlocks'] ?? null ) ? $form['innerBlocks'] : array() );
		$fields     = array();
		foreach ( $definition->fields() as $name => $field ) {
			$fields[ $name ] = array( 'name' => $name ) + $field;
		}

		return $fields;
	}

	/**
	 * The form's block.
	 *
	 * @param array<mixed> $blocks  As parse_blocks() gives them.
	 * @param string       $form_id UUID of the form.
	 * @return array<mixed>|null
	 */
	private static function find( array $blocks, string $form_id ): ?array {
		foreach ( $blocks as $block ) {
			if ( ! is_array( $block ) ) {
				continue;
			}
			$attributes = is_array( $block['attrs'] ?? null ) ? $block['attrs'] : array();
			if ( self::FORM === ( $block['blockName'] ?? '' ) && ( $attributes['formId'] ?? '' ) === $form_id ) {
				return $block;
			}
			$found = self::find( is_array( $block['innerBlocks'] ?? null ) ? $block['innerBlocks'] : array(), $form_id );
			if ( null !== $found ) {
				return $found;
			}
		}

		return null;
	}

	/**
	 * What a field is that no published form has.
	 *
	 * @param Lead   $lead  The lead.
	 * @param string $name  Field name.
	 * @param string $value What is stored.
	 * @return array<string, mixed>
	 */
	private static function guess( Lead $lead, string $name, string $value ): array {
		$usual = FormParts::usual()[ $name ] ?? array(
			'type'     => str_contains( $value, "\n" ) || mb_strlen( $value, 'UTF-8' ) > 100 ? 'textarea' : 'text',
			'required' => false,
		);

		return array(
			'name'     => $name,
			'type'     => '' !== $value && $value === $lead->email ? 'email' : $usual['type'],
			'required' => $usual['required'],
		);
	}

	/**
	 * A field whose stored answer is among its options, also where the form offers it no more; and one
	 * that may stay empty where it was, but for the address: without it nobody could be found.
	 *
	 * @param array<string, mixed> $field Attributes.
	 * @param string               $value What is stored.
	 * @return array<string, mixed>
	 */
	private static function with_options( array $field, string $value ): array {
		$options = is_array( $field['options'] ?? null ) ? array_filter( $field['options'], 'is_string' ) : array();

		return array(
			'options'  => array_values( array_unique( array( ...$options, ...array_filter( explode( "\n", $value ), static fn ( string $option ): bool => '' !== $option ) ) ) ),
			'required' => ( true === ( $field['required'] ?? false ) || 'email' === ( $field['type'] ?? '' ) ) && '' !== $value,
		) + $field;
	}
}
