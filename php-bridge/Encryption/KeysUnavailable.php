<?php
/**
 * The keys of the leads are out of reach.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Encryption;

use Doorstep\DatabaseUnavailable;

/**
 * Thrown where wp-config.php asks for encryption and it cannot be done now. Whoever reads or stores leads does
 * what they do while the database is away: a lead is stored as promised or not at all, and nobody is told that
 * there are no leads where they cannot be read.
 */
final class KeysUnavailable extends DatabaseUnavailable {

	/**
	 * Why: see EncryptionSiteHealth.
	 */
	public const CONSTANT = 'constant';
	public const FOLDER   = 'folder';
	public const FOREIGN  = 'foreign';
	public const IN_SITE  = 'in_site';

	/**
	 * Makes the exception.
	 *
	 * @param string $reason One of the constants.
	 */
	public function __construct( public readonly string $reason ) {
		parent::__construct( 0 );
		$this->message = 'The keys of the leads are out of reach (' . $reason . ').';
	}
}
