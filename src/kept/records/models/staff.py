"""The people who work with Kept."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models


class StaffAccounts(BaseUserManager["Staff"]):
    """How staff accounts are found and made."""

    def create_user(self, email: str, password: str | None = None) -> "Staff":
        """Make an account; without a password nobody can sign in to it by one."""
        staff = self.model(email=self.normalize_email(email))
        staff.set_password(password)
        staff.save(using=self._db)
        return staff


class Staff(AbstractBaseUser, PermissionsMixin):
    """A member of staff who may sign in. Told apart by e-mail address; holds no more than signing in needs."""

    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[StaffAccounts] = StaffAccounts()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name_plural = "staff"

    def __str__(self) -> str:
        return f"staff#{self.pk}"
