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


class StaffRoleRow(models.Model):
    """A role that a member of staff has."""

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(max_length=20)
    given_at = models.DateTimeField()

    class Meta:
        db_table = "staff_role"
        ordering = ("role",)
        constraints = (models.UniqueConstraint(fields=["staff", "role"], name="staff_role_once"),)


class InvitationRow(models.Model):
    """A link by which a member of staff comes in once to set how they sign in. Only its digest is kept."""

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="invitations")
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "staff_invitation"
